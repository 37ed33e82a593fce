import { PersonIsErased, PrivacyError } from './privacy-error';
import { PRIVACY_WORDINGS } from './privacy-problems';

const details = { source: 'S', path: '/p', keys: '/k', fault: 'F', format: 9, person: 'P', eventId: 'E', field: 'N' };

describe('what a problem with keys says', () => {
  it.each(Object.entries(PRIVACY_WORDINGS))('%s: one sentence in each language', (_code, wording) => {
    const { cy, en } = wording(details);
    expect(cy).not.toBe(en);
    for (const sentence of [cy, en]) expect(sentence).toMatch(/^[^.]{30,}(?:\.key[^.]*)*\.$/);
    expect(`${cy}${en}`).not.toContain('undefined');
  });

  it('is the message of its error, in English', () => {
    const error = new PersonIsErased('P');
    expect(error).toBeInstanceOf(PrivacyError);
    expect(error.code).toBe('person-erased');
    expect(error.message).toBe(error.wording.en);
  });
});
