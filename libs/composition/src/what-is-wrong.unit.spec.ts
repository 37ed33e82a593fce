import { ConfigurationWrong } from './configuration';
import { whatIsWrong } from './what-is-wrong';

describe('what is wrong at the start', () => {
  const wrong = new ConfigurationWrong({ cy: 'Mae rhywbeth o’i le.', en: 'Something is wrong.' });

  it('is said in the language asked for', () => {
    expect(whatIsWrong(wrong, { AWR_LANG: 'cy' })).toBe('Mae rhywbeth o’i le.');
    expect(whatIsWrong(wrong, { AWR_LANG: 'en' })).toBe('Something is wrong.');
  });

  it('is said in both where none is asked for, or another one', () => {
    const both = 'Mae rhywbeth o’i le.\nSomething is wrong.';
    expect(whatIsWrong(wrong, {})).toBe(both);
    expect(whatIsWrong(wrong, { AWR_LANG: 'fr' })).toBe(both);
  });

  it('of anything else is what that says', () => {
    expect(whatIsWrong(new Error('out of memory'), { AWR_LANG: 'cy' })).toBe('out of memory');
    expect(whatIsWrong('no', {})).toBe('no');
  });
});
