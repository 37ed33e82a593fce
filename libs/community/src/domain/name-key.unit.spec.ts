import { nameKey, nameKeys } from './name-key';
import { textsIn, wordingOf } from './wording';

describe('names that are one name', () => {
  it.each([
    ['Walking group', 'WALKING  GROUP'],
    ['Walking group', ' walking\u00a0Group '],
    ['Côr y Dyffryn', 'Co\u0302r y dyffryn'],
    ['Sgwrs Gymraeg', 'Sgwrs\u200bGymraeg'],
    ['Clwb Llên', 'ｃｌｗｂ llên'],
  ])('%s, %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it('an accent makes another', () => expect(nameKey('Tŵr')).not.toBe(nameKey('Twr')));
  it('both wordings count', () => expect(nameKeys({ cy: 'Côr', en: 'Choir' })).toEqual(['côr', 'choir']));
  it('one wording counts once', () => expect(nameKeys({ cy: 'Bingo', en: 'BINGO' })).toEqual(['bingo']));
});

describe('a wording', () => {
  it('of one text stands in both languages', () => expect(wordingOf(' Bingo ')).toEqual({ cy: 'Bingo', en: 'Bingo' }));
  it('stands in for one that is missing or blank', () => {
    expect(wordingOf({ cy: 'Côr' })).toEqual({ cy: 'Côr', en: 'Côr' });
    expect(wordingOf({ cy: ' \u200b', en: 'Choir' })).toEqual({ cy: 'Choir', en: 'Choir' });
  });
  it('keeps each language apart', () =>
    expect(wordingOf({ cy: 'Côr', en: 'Choir' })).toEqual({ cy: 'Côr', en: 'Choir' }));
  it('is not there where all is blank', () => expect(textsIn({ cy: '', en: '\t' })).toEqual([]));
});
