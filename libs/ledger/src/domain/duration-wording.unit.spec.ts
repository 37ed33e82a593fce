import { hours } from '@awr/kernel';
import { durationWording } from './duration-wording';

describe('saying how long', () => {
  it.each([
    [0, '0 munud', '0 minutes'],
    [1, '1 munud', '1 minute'],
    [2, '2 funud', '2 minutes'],
    [3, '3 munud', '3 minutes'],
    [22, '22 munud', '22 minutes'],
    [59, '59 munud', '59 minutes'],
    [hours(1), '1 awr', '1 hour'],
    [hours(1) + 1, '1 awr 1 munud', '1 hour 1 minute'],
    [hours(2), '2 awr', '2 hours'],
    [hours(2) + 2, '2 awr 2 funud', '2 hours 2 minutes'],
    [hours(2.5), '2 awr 30 munud', '2 hours 30 minutes'],
    [hours(12), '12 awr', '12 hours'],
    [hours(999), '999 awr', '999 hours'],
    [hours(1234), '1,234 awr', '1,234 hours'],
    [hours(1234567), '1,234,567 awr', '1,234,567 hours'],
    [-1, '1 munud islaw sero', '1 minute below zero'],
    [-hours(1.5), '1 awr 30 munud islaw sero', '1 hour 30 minutes below zero'],
  ])('%i minutes', (minutes, cy, en) => expect(durationWording(minutes)).toEqual({ cy, en }));

  it('says minutes in Welsh as Unicode has it for each plural form', () => {
    const plural = new Intl.PluralRules('cy');
    for (let minutes = 1; minutes < 60; minutes += 1) {
      const noun = plural.select(minutes) === 'two' ? 'funud' : 'munud';
      expect(durationWording(minutes).cy).toBe(`${minutes} ${noun}`);
    }
  });
});
