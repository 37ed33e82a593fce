import type { Confirmation } from '@awr/community';
import type { CalendarDate, Minutes } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { EntryParticulars, PersonalText } from '../entry';
import type { ClaimId } from './numbered-id';

/** What hours were for, as far as the entry will say it. */
export type HoursFor = Pick<EntryParticulars, 'category' | 'activityId' | 'groupId' | 'organisationId'>;

/** Hours that a member says they gave, before anybody has confirmed them. */
export interface Claim extends HoursFor {
  readonly claimId: ClaimId;
  readonly member: AccountId;
  readonly minutes: Minutes;
  /** The day of the service. */
  readonly on: CalendarDate;
  readonly claimedOn: CalendarDate;
  readonly recordedBy: string;
  /** Who is to confirm it: as the policy was when it was made, so that nobody need look up what it was. */
  readonly confirmation: Confirmation;
  /** From this day on it has waited for too long; never where left out. */
  readonly remindOn?: CalendarDate;
  /** The last day on which it can be confirmed; for ever where left out. */
  readonly lapsesOn?: CalendarDate;
  readonly note?: PersonalText;
}

/** What the ledger must remember of a claim while it waits: some hundred bytes. */
export interface OpenClaim extends HoursFor {
  readonly memberOrdinal: number;
  readonly minutes: Minutes;
  readonly on: CalendarDate;
  readonly recordedBy: string;
  readonly confirmation: Confirmation;
  readonly lapsesOn?: CalendarDate;
}
