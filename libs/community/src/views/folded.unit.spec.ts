import fc from 'fast-check';
import { folded, searchedParts, sortKey, welshSortKey } from './folded';

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

it('Welsh has an alphabet of its own', () => {
  const alphabet =
    'Afal Blwch Cwtsh Chwarae Dawns Ddoe Eisteddfod Fory Ffair Gŵyl Nghaer Haf Lolfa Llên Pwll Pherson Rygbi Rhwyd Tŷ Theatr';
  const words = alphabet.split(' ');
  const byKey = (a: string, b: string) => (welshSortKey(a) < welshSortKey(b) ? -1 : 1);
  expect(words.toReversed().sort(byKey)).toEqual(words);
});
