import { LANGUAGES, type Language } from '@awr/kernel';
import { communityRefusalWordings } from './refusal-wordings';
import { FIELD_LABELS, type Field } from './fields';
import type { CommunityRefusalCode, RefusalDetails } from './refusals';

/** An example of each, so that a refusal without one does not compile. */
const examples: RefusalDetails = {
  'text-missing': { field: 'name' },
  'text-too-long': { field: 'name', length: 214, most: 200 },
  'text-unreadable': { field: 'name' },
  'number-out-of-range': { field: 'adults', least: 0, most: 100 },
  'not-a-date': { field: 'joinedOn', read: '31/02/2025' },
  'date-in-future': { on: '2025-09-15', today: '2025-09-14' },
  'nothing-to-change': {},
  'id-taken': { id: '0190' },
  'organisation-closed': { organisationId: '0191', on: '2025-09-13' },
  'group-closed': { groupId: '0192', on: '2025-09-13' },
  'venue-closed': { venueId: '0193', on: '2025-09-13' },
  'already-closed': { on: '2025-09-13' },
  'not-closed': {},
  'closed-before-reopening': { on: '2025-09-13', reopened: '2025-09-20' },
  'reopened-before-closing': { on: '2025-09-13', closed: '2025-09-20' },
  'unknown-timebank': {},
  'timebank-exists': { timebankId: '0190' },
  'number-prefix': { read: '?', most: 10 },
  'reporting-period': { read: '5', periods: '3, 6, 12' },
  'soft-limit-beyond-limit': { creditLimitMinutes: 720 },
  'unknown-organisation': { organisationId: '0191' },
  'organisation-exists': { organisationId: '0191', name: 'Menter Iaith' },
  'unknown-group': { groupId: '0192' },
  'group-exists': { groupId: '0192', name: 'Côr' },
  'unknown-activity': { activityId: '0193' },
  'ends-before-start': { from: '2025-09-13', until: '2025-09-12' },
  'activity-cancelled': { activityId: '0193' },
  'unknown-venue': { venueId: '0194' },
  'venue-exists': { venueId: '0194', name: 'Y Castell' },
  'unknown-offer': { offerId: '0195' },
  'offer-exists': { offerId: '0195', name: 'Nofio' },
  'offer-withdrawn': { offerId: '0195' },
  'no-price': {},
  nobody: {},
  'unknown-member': {},
  'membership-number': { read: 'A/1', most: 20 },
  'membership-number-taken': { number: 'DYF0001', memberId: '0196' },
  'member-left': { on: '2025-09-13' },
  'left-before-joining': { on: '2020-01-01', joinedOn: '2024-02-27' },
  'merged-before-joining': { on: '2020-01-01', joinedOn: '2024-02-27' },
  'member-not-left': {},
  'rejoined-before-leaving': { on: '2025-06-29', leftOn: '2025-06-30' },
  'member-merged': { into: 'm' },
  'merged-with-self': {},
  'person-erased': {},
  'email-unusable': {},
  'phone-unusable': { leastDigits: 3 },
  'age-band-unknown': { bands: '16-24, 25-34' },
  'availability-unknown': { read: 'someday' },
  'help-until-past': { until: '2025-09-12', today: '2025-09-13' },
  'unknown-help': {},
  'help-closed': {},
  'area-unusable': { most: 16 },
  'birthday-unusable': {},
};

const codes = Object.keys(communityRefusalWordings) as CommunityRefusalCode[];

/** What a sentence must say. Ids are for programs. */
function toldOf(details: Readonly<Record<string, string | number>>, language: Language): string[] {
  const told = Object.entries(details).filter(([detail]) => !detail.endsWith('Id'));
  return told.map(([detail, value]) => (detail === 'field' ? FIELD_LABELS[value as Field][language] : String(value)));
}

describe.each(codes)('%s', (code) => {
  const details = examples[code];
  const wording = communityRefusalWordings[code](details);

  it.each(LANGUAGES)('is a whole sentence that says what is needed (%s)', (language) => {
    expect(wording[language]).toMatch(/^[A-Z“].*\.$/u);
    expect(wording[language]).not.toContain('undefined');
    for (const told of toldOf(details, language)) expect(wording[language]).toContain(told);
  });

  it('is said in Welsh and in English', () => expect(wording.cy).not.toBe(wording.en));
});
