import { refuse as refuseAs, type Refusal } from '@awr/kernel';
import type { Field } from './fields';

type NoDetails = Record<never, never>;

/** Every way in which this context says no, and what goes with it. No detail holds a personal value. */
export type RefusalDetails = {
  'text-missing': { field: Field };
  'text-too-long': { field: Field; length: number; most: number };
  'text-unreadable': { field: Field };
  'number-out-of-range': { field: Field; least: number; most: number };
  'not-a-date': { field: Field; read: string };
  'date-in-future': { on: string; today: string };
  'nothing-to-change': NoDetails;
  'id-taken': { id: string };

  'unknown-timebank': NoDetails;
  'timebank-exists': { timebankId: string };
  'number-prefix': { read: string; most: number };
  'reporting-period': { read: string; periods: string };
  'soft-limit-beyond-limit': { creditLimitMinutes: number };

  'organisation-closed': { organisationId: string; on: string };
  'group-closed': { groupId: string; on: string };
  'venue-closed': { venueId: string; on: string };
  'already-closed': { on: string };
  'not-closed': NoDetails;
  'closed-before-reopening': { on: string; reopened: string };
  'reopened-before-closing': { on: string; closed: string };

  'unknown-organisation': { organisationId: string };
  'organisation-exists': { organisationId: string; name: string };
  'unknown-group': { groupId: string };
  'group-exists': { groupId: string; name: string };
  'unknown-activity': { activityId: string };
  'ends-before-start': { from: string; until: string };
  'activity-cancelled': { activityId: string };
  'unknown-venue': { venueId: string };
  'venue-exists': { venueId: string; name: string };
  'unknown-offer': { offerId: string };
  'offer-exists': { offerId: string; name: string };
  'offer-withdrawn': { offerId: string };
  'no-price': NoDetails;
  nobody: NoDetails;

  'unknown-member': NoDetails;
  'membership-number': { read: string; most: number };
  'membership-number-taken': { number: string; memberId: string };
  'member-left': { on: string };
  'left-before-joining': { on: string; joinedOn: string };
  'merged-before-joining': { on: string; joinedOn: string };
  'member-not-left': NoDetails;
  'rejoined-before-leaving': { on: string; leftOn: string };
  'member-merged': { into: string };
  'merged-with-self': NoDetails;
  'person-erased': NoDetails;
  'email-unusable': NoDetails;
  'phone-unusable': { leastDigits: number };
  'age-band-unknown': { bands: string };
  'availability-unknown': { read: string };
  'help-until-past': { until: string; today: string };
  'unknown-help': NoDetails;
  'help-closed': NoDetails;
  'area-unusable': { most: number };
  'birthday-unusable': NoDetails;
};

export type CommunityRefusalCode = keyof RefusalDetails;
export type CommunityRefusal = Refusal<CommunityRefusalCode>;

type DetailsOf<Code extends CommunityRefusalCode> = RefusalDetails[Code] extends NoDetails
  ? NoDetails extends RefusalDetails[Code]
    ? []
    : [RefusalDetails[Code]]
  : never;

/** Refuses with a code of this context and exactly the details that its wording needs. */
export function refuse<Code extends CommunityRefusalCode>(code: Code, ...details: DetailsOf<Code>): CommunityRefusal {
  return refuseAs(code, details[0] ?? {});
}
