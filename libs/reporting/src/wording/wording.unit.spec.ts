import { change, count, day, minutes, none, notShown, share, words } from '../document/cell';
import { dayInWords, daysInWords, monthInWords, periodInWords } from './days';
import { cellInWords } from './figures';

describe('how days are written', () => {
  it('in both languages, by tables of our own', () => {
    expect(dayInWords('2025-08-01', 'cy')).toBe('1 Awst 2025');
    expect(dayInWords('2025-08-01', 'en')).toBe('1 August 2025');
    expect(monthInWords('2025-12', 'cy')).toBe('Rhagfyr 2025');
    const year = { from: '2025-04-01', until: '2026-03-31' };
    expect(periodInWords(year, 'cy')).toBe('1 Ebrill 2025 hyd 31 Mawrth 2026');
    expect(periodInWords(year, 'en')).toBe('1 April 2025 to 31 March 2026');
    expect(periodInWords({ from: '2025-04-01', until: '2025-04-01' }, 'en')).toBe('1 April 2025');
  });

  it.each([
    [0, 'dim diwrnod', '0 days'],
    [1, '1 diwrnod', '1 day'],
    [2, '2 ddiwrnod', '2 days'],
    [3, '3 diwrnod', '3 days'],
    [180, '180 diwrnod', '180 days'],
  ])('%i of them as whole words, mutated where they must be', (days, cy, en) =>
    expect(daysInWords(days)).toEqual({ cy, en }),
  );
});

describe('how figures are written', () => {
  it.each([
    [minutes(74_070), '1,234:30'],
    [minutes(-90), '−1:30'],
    [minutes(5), '0:05'],
    [count(12_345), '12,345'],
    [share(1, 8), '12.5%'],
    [share(0, 0), '–'],
    [change(minutes(60), minutes(150)), '+1:30'],
    [change(count(10), count(7)), '−3'],
    [change(share(1, 4), share(1, 8)), '−12.5 pwynt'],
    [change(count(10), notShown), 'ni ddangosir'],
    [none, '–'],
    [day('2025-03-01'), '1 Mawrth 2025'],
    [words('Tŷ’r Ŵyl'), 'Tŷ’r Ŵyl'],
  ])('%j as %s', (cell, text) => expect(cellInWords(cell, 'cy')).toBe(text));
});
