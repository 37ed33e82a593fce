import { isProblem } from '../problems/problem';
import { readDate } from './date';

const today = '2026-01-15';
const reason = (text: string) => {
  const read = readDate(text, today);
  return isProblem(read) ? read.reason : read;
};

describe('a date', () => {
  it.each([
    ['13/09/2025', '2025-09-13'],
    ['2025-09-13', '2025-09-13'],
    ['4 May 2025', '2025-05-04'],
    ['30 Jan 2025', '2025-01-30'],
    ['29.04.25', '2025-04-29'],
    ['3 Mai 2025', '2025-05-03'],
    ['1/2/2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    ['1 2 2025', '2025-02-01'],
    ['2025/9/3', '2025-09-03'],
    ['20250913', '2025-09-13'],
    ['29/02/2024', '2024-02-29'],
    ['4-May-25', '2025-05-04'],
    ['4May2025', '2025-05-04'],
    ['May 4, 2025', '2025-05-04'],
    ['Sept 4 2025', '2025-09-04'],
    ['4th of May 2025', '2025-05-04'],
    ['1st June 2025', '2025-06-01'],
    ['Sat 13 Sep 2025', '2025-09-13'],
    ['Saturday, 13/09/2025', '2025-09-13'],
    ['13/09/2025 10:30', '2025-09-13'],
    ['2025-09-13T00:00:00Z', '2025-09-13'],
    ['2025-09-13 14:05:06', '2025-09-13'],
    ["4 May '25", '2025-05-04'],
    ['01/04/98', '1998-04-01'],
    ['45913', '2025-09-13'],
    ['45913.4375', '2025-09-13'],
    [today, today],
  ])('%s is %s', (text, date) => expect(reason(text)).toBe(date));

  it.each([
    ['3 Ionawr 2025', '2025-01-03'],
    ['3 Ion 2025', '2025-01-03'],
    ['3 Chwefror 2025', '2025-02-03'],
    ['3 Chwef. 2025', '2025-02-03'],
    ['3 Mawrth 2025', '2025-03-03'],
    ['3 Maw 2025', '2025-03-03'],
    ['3 Ebrill 2025', '2025-04-03'],
    ['3 o Fai 2025', '2025-05-03'],
    ['3 Mehefin 2025', '2025-06-03'],
    ['3 Gorff 2025', '2025-07-03'],
    ['3 o Orffennaf 2025', '2025-07-03'],
    ['3 AWST 2025', '2025-08-03'],
    ['13eg o Fedi 2025', '2025-09-13'],
    ['3ydd Hydref 2025', '2025-10-03'],
    ['Dydd Llun 3 Tach 2025', '2025-11-03'],
    ['3 Rhag 2025', '2025-12-03'],
  ])('%s is %s, in Welsh', (text, date) => expect(reason(text)).toBe(date));

  it.each([
    ['', 'date-missing'],
    ['31/02/2025', 'date-impossible'],
    ['29/02/2025', 'date-impossible'],
    ['00/05/2025', 'date-impossible'],
    ['2025-13-40', 'date-impossible'],
    ['04/25/2025', 'date-month-first'],
    ['13/09', 'date-without-year'],
    ['4 May', 'date-without-year'],
    ['09/09/2028', 'date-in-future'],
    ['16 Jan 2026', 'date-in-future'],
    ['01/01/1979', 'date-too-early'],
    ['yesterday', 'date-unreadable'],
    ['4 Mars 2025', 'date-unreadable'],
    ['13/09/205', 'date-unreadable'],
    ['13/09/20255', 'date-unreadable'],
    ['Q3 2025', 'date-unreadable'],
    ['1.5', 'date-without-year'],
    ['12', 'date-unreadable'],
    ['#REF!', 'date-unreadable'],
  ])('“%s” is refused: %s', (text, why) => expect(reason(text)).toBe(why));
});
