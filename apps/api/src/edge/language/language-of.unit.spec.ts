import { languageOf } from './language-of';

describe('the language of what a request is told', () => {
  const english = { 'accept-language': 'en' };

  it('is the one that its address names, whatever its header says', () =>
    expect(languageOf({ query: { lang: 'cy' }, headers: english }, 'en')).toBe('cy'));

  it.each([{}, { lang: 'fr' }, { lang: ['cy', 'en'] }, undefined])(
    'is its header’s where the address has %j',
    (query) => expect(languageOf({ query, headers: english }, 'cy')).toBe('en'),
  );

  it('is the one that is usual where neither says', () =>
    expect(languageOf({ query: {}, headers: {} }, 'cy')).toBe('cy'));
});
