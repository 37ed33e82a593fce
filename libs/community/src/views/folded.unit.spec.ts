import fc from 'fast-check';
import { folded, searchedParts, sortKey } from './folded';

describe('text to sort and search by', () => {
  it.each([
    ['Tŵr', 'twr'],
    ['O’Brien', 'obrien'],
    ['Anne-Marie', 'annemarie'],
    ['  Nguyễn   THỊ ', 'nguyen thi'],
    ['Ｔ２Ｍ', 't2m'],
    ['İpek', 'ipek'],
  ])('%s is %s', (text, as) => expect(folded(text)).toBe(as));

  it('means nothing in a SQL pattern', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (search) => {
        for (const part of searchedParts(search)) expect(part).not.toMatch(/[%_\\]/);
      }),
    ));

  it('is searched for in parts', () => {
    expect(searchedParts(' Wyn  Tŵr ')).toEqual(['wyn', 'twr']);
    expect(searchedParts('T2M-0003')).toEqual(['t2m0003']);
    expect(searchedParts(' - ')).toEqual([]);
    expect(searchedParts(undefined)).toEqual([]);
  });
});

it('a whole part sorts before a longer one, whatever follows', () => {
  const names = [
    ['Jones-Parry', 'Ann'],
    ['Jones', 'Zoë'],
    ['', 'Madonna'],
    ['Jones', 'Ann'],
  ].map((parts) => sortKey(...parts));
  expect([...names].sort()).toEqual([names[2], names[3], names[1], names[0]]);
});
