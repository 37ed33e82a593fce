import { LANGUAGES } from '@awr/kernel';
import { BINDING_LABELS, ROLE_LABELS, TEXT_LABELS } from './labels';
import { identityRefusalWordings } from './refusal-wordings';
import type { IdentityRefusalCode, IdentityRefusalDetails } from './refusals';

/** An example of each, so that a refusal without one does not compile. */
const examples: IdentityRefusalDetails = {
  'token-needs-name': {},
  'token-name-too-long': { length: 81, most: 80 },
  'token-text-unreadable': { field: 'name' },
  'token-reason-too-long': { length: 201, most: 200 },
  'token-needs-role': {},
  'token-role-unknown': { read: 'owner' },
  'token-role-needs': { role: 'broker', field: 'timebankId' },
  'token-binding-without-role': { role: 'member', field: 'memberId' },
  'token-binding-malformed': { field: 'venueId' },
  'token-expiry-not-a-date': { read: '31/12/2025' },
  'token-expiry-past': { expiresOn: '2025-09-12', today: '2025-09-13' },
  'token-beyond-issuer': {},
  'token-id-taken': { tokenId: '0190' },
  'token-shown-already': { tokenId: '0190' },
  'token-unknown': {},
  'token-already-revoked': { revokedOn: '2025-09-13' },
};

const labels: Readonly<Record<string, { cy: string; en: string }>> = {
  ...ROLE_LABELS,
  ...BINDING_LABELS,
  ...TEXT_LABELS,
};
const codes = Object.keys(identityRefusalWordings) as IdentityRefusalCode[];

describe.each(codes)('%s', (code) => {
  const details: Readonly<Record<string, string | number>> = examples[code];
  const wording = identityRefusalWordings[code](details);

  it.each(LANGUAGES)('is a whole sentence that says what is needed (%s)', (language) => {
    expect(wording[language]).toMatch(/^[A-Z“].*\.$/u);
    expect(wording[language]).not.toContain('undefined');
    for (const told of Object.values(details)) {
      expect(wording[language]).toContain(labels[told]?.[language] ?? String(told));
    }
  });

  it('is said in Welsh and in English', () => expect(wording.cy).not.toBe(wording.en));
});
