import { dayNumber, dayOf, monthNumber, monthOfNumber } from './day-number';

it.each([
  ['2025-09-13', 20250913, 202509, '2025-09'],
  ['1900-01-01', 19000101, 190001, '1900-01'],
  ['2024-02-29', 20240229, 202402, '2024-02'],
])('%s is the number %i, there and back', (day, number, month, monthText) => {
  expect(dayNumber(day)).toBe(number);
  expect(dayOf(number)).toBe(day);
  expect(monthNumber(number)).toBe(month);
  expect(monthOfNumber(month)).toBe(monthText);
});
