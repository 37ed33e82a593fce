import { CONFIRMATIONS, type Confirmation } from '@awr/community';
import type { StoredEvent } from '@awr/event-store';
import { invariant } from '@awr/kernel';
import { CLAIM_STATUSES, type ClaimStatus, type ClaimView, DECLINE_REASONS, type DeclineReason } from '@awr/ledger';
import type { Accepted } from '@awr/runtime';
import { AmountMinutes, Day, Id, Line, OneOf, Part, Prose } from '../edge';
import { EntryAnswer, entryOf } from '../entries/entry.answer';
import { PlaceFields } from '../hours/service.dto';
import { told } from '../queries/told';

const says = {
  claimId: { cy: 'Rhif yr hawliad', en: 'The claim’s number' },
  status: { cy: 'Pa mor bell y daeth', en: 'How far it has come' },
};

/** What a command did to a claim. */
export class ClaimStepAnswer {
  @Line({ says: says.claimId, example: 'c-000001' })
  claimId!: string;

  @OneOf(CLAIM_STATUSES, { says: says.status })
  status!: ClaimStatus;

  @Part(() => EntryAnswer, { says: { cy: 'Y cofnod, os cadarnhawyd', en: 'The entry, if confirmed' }, optional: true })
  entry?: EntryAnswer;
}

/** A claim with all that is known of it by now. */
export class ClaimAnswer extends PlaceFields {
  @Line({ says: says.claimId, example: 'c-000001' })
  claimId!: string;

  @OneOf(CLAIM_STATUSES, { says: says.status })
  status!: ClaimStatus;

  @Id({ says: { cy: 'Yr aelod', en: 'The member' } })
  memberId!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Day({ says: { cy: 'Dyddiad y gwasanaeth', en: 'The day of the service' } })
  on!: string;

  @Day({ says: { cy: 'Y diwrnod y’i hawliwyd', en: 'The day on which it was claimed' } })
  claimedOn!: string;

  @Day({
    says: { cy: 'O’r diwrnod hwn mae wedi aros yn rhy hir', en: 'From this day it has waited for too long' },
    optional: true,
  })
  remindOn?: string;

  @Day({ says: { cy: 'Y diwrnod olaf i’w gadarnhau', en: 'The last day to confirm it' }, optional: true })
  lapsesOn?: string;

  @Line({ says: { cy: 'Pwy a’i cofnododd', en: 'Who recorded it' } })
  recordedBy!: string;

  @OneOf(CONFIRMATIONS, { says: { cy: 'Pwy sydd i’w gadarnhau', en: 'Who is to confirm it' } })
  confirmation!: Confirmation;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true })
  category?: string;

  @Line({
    says: { cy: 'Pwy a’i cadarnhaodd, ei wrthod neu ei dynnu’n ôl', en: 'Who confirmed, declined or withdrew it' },
    optional: true,
  })
  settledBy?: string;

  @Line({ says: { cy: 'Y cofnod y daeth yn', en: 'The entry that it became' }, optional: true, example: 'e-000001' })
  entryId?: string;

  @OneOf(Object.keys(DECLINE_REASONS), {
    says: { cy: 'Pam y’i gwrthodwyd', en: 'Why it was declined' },
    optional: true,
  })
  reason?: DeclineReason;

  @Prose({ says: { cy: 'Nodyn yr aelod', en: 'The member’s note' }, optional: true })
  note?: string;

  @Prose({
    says: { cy: 'Nodyn i’r aelod wrth wrthod', en: 'The note to the member when it was declined' },
    optional: true,
  })
  declinedNote?: string;
}

export function claimOf(claim: ClaimView): ClaimAnswer {
  const { claimId, status, memberId, minutes, on, claimedOn, recordedBy, confirmation, ...others } = claim;
  return { claimId, status, memberId, minutes, on, claimedOn, recordedBy, confirmation, ...told(others) };
}

const STATUS_AFTER: Readonly<Record<string, ClaimStatus>> = {
  HoursClaimed: 'open',
  HoursConfirmed: 'confirmed',
  HoursDeclined: 'declined',
  ClaimWithdrawn: 'withdrawn',
};

/** What a command did to a claim, told from its last event. */
export function claimStep({ events }: Accepted): ClaimStepAnswer {
  const last = events.findLast(({ type }) => type in STATUS_AFTER) as
    StoredEvent<string, { claimId: string }> | undefined;
  invariant(last, 'a claim was accepted without an event');
  const status = STATUS_AFTER[last.type]!;
  return { claimId: last.data.claimId, status, ...(status === 'confirmed' && { entry: entryOf(last) }) };
}
