import { languageAskedFor } from './accept-language';

describe('the language of an answer', () => {
  it.each([
    ['cy', 'cy'],
    ['cy-GB,en;q=0.5', 'cy'],
    ['en-GB,en;q=0.9,cy;q=0.8', 'en'],
    ['en;q=0.1, cy;q=0.2', 'cy'],
    ['fr, cy;q=0.3', 'cy'],
    ['CY', 'cy'],
    ['*, en;q=0.1', 'cy'],
    ['en, cy;q=0', 'en'],
  ])('%s is answered in %s', (header, language) => expect(languageAskedFor(header, 'en')).toBe(language));

  it.each([undefined, '', 'fr', '*', 'cy;q=0', 'cy, en', 'cy;q=nonsense'])('%s leaves it to the default', (header) => {
    expect(languageAskedFor(header, 'en')).toBe('en');
  });
});
