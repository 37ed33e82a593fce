import { isProblem } from '../problems/problem';
import { mayBeClockTime, readDuration } from './duration';

const inADay = { mostMinutes: 24 * 60 };
const read = (text: string) => {
  const minutes = readDuration(text, inADay);
  return isProblem(minutes) ? minutes.reason : minutes;
};

describe('a length of time', () => {
  it.each([
    ['1', 60],
    ['1.5', 90],
    ['1,5', 90],
    ['.5', 30],
    ['0,25', 15],
    ['2.50', 150],
    ['1:30', 90],
    ['01:30', 90],
    ['0:45', 45],
    ['1:30:00', 90],
    ['1h30', 90],
    ['0h30', 30],
    ['1h', 60],
    ['1.5h', 90],
    ['1h 30m', 90],
    ['1hr 5 mins', 65],
    ['90 mins', 90],
    ['90mins.', 90],
    ['90m', 90],
    ['1 min', 1],
    ['2 hours', 120],
    ['1 hour', 60],
    ['1 hour 30 minutes', 90],
    ['1 hour and 30 minutes', 90],
    ['2.5 hrs', 150],
    ['½', 30],
    ['1½', 90],
    ['1 ½ hours', 90],
    ['1 1/2', 90],
    ['2 and a half hours', 150],
    ['half an hour', 30],
    ['an hour', 60],
    ['an hour and a half', 90],
    ['quarter of an hour', 15],
    ['24', 1440],
    ['1.4166666666666667', 85],
    ['1.4999999999999998', 90],
    ['2 Credits', 120],
  ])('%s is %d minutes', (text, minutes) => expect(read(text)).toBe(minutes));

  it.each([
    ['2 awr', 120],
    ['1 awr 30 munud', 90],
    ['awr a 30 munud', 'amount-unreadable'],
    ['90 munud', 90],
    ['90 o funudau', 90],
    ['hanner awr', 30],
    ['awr', 60],
    ['awr a hanner', 90],
    ['dwy awr', 120],
    ['dwy awr a hanner', 150],
    ['2 awr a chwarter', 135],
    ['3 o oriau', 180],
    ['4 credyd', 240],
  ])('%s is %s, in Welsh', (text, minutes) => expect(read(text)).toBe(minutes));

  it.each([
    ['', 'amount-missing'],
    ['0', 'amount-not-positive'],
    ['0:00', 'amount-not-positive'],
    ['-2', 'amount-not-positive'],
    ['−1:30', 'amount-not-positive'],
    ['(2)', 'amount-not-positive'],
    ['26', 'amount-too-large'],
    ['24:01', 'amount-too-large'],
    ['1.33', 'amount-not-whole-minutes'],
    ['0.001', 'amount-not-whole-minutes'],
    ['0.3333333333333333', 20],
    ['0.3333', 'amount-not-whole-minutes'],
    ['1:30:20', 'amount-not-whole-minutes'],
    ['1:75', 'amount-unreadable'],
    ['1h75', 'amount-unreadable'],
    ['two and a bit', 'amount-unreadable'],
    ['1,500', 'amount-unreadable'],
    ['1.5.2', 'amount-unreadable'],
    ['10-12', 'amount-unreadable'],
    ['=2+1', 'amount-unreadable'],
    ['1e3', 'amount-unreadable'],
    ['01-May', 'amount-is-date'],
    ['2025-05-01', 'amount-is-date'],
    ['99999999999999999999', 'amount-unreadable'],
  ])('“%s” is %s', (text, why) => expect(read(text)).toBe(why));

  it('that was given in decimals may have been meant as a clock', () => {
    expect(mayBeClockTime('1.30', 78)).toBe(true);
    expect(mayBeClockTime('0,45', 27)).toBe(true);
    expect(mayBeClockTime('1.5', 90)).toBe(false);
    expect(mayBeClockTime('1.75', 105)).toBe(false);
    expect(mayBeClockTime('1:30', 90)).toBe(false);
  });
});
