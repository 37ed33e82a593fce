import { type Sealed, invariant } from '@awr/kernel';
import { memberOf } from '../../../domain/account-id';
import { type ClaimId, claimIds } from '../../../domain/agreements/numbered-id';
import type { ClaimStatus } from '../../../domain/agreements/outcome';
import { entryNumber } from '../../../domain/entry-id';
import { dayNumber } from '../../day-number';
import { timebankOf } from '../../../ledger-stream';
import type { AgreementViews, Stored } from '../agreement-tables';

/** A claim is there from its being made on. */
export function showClaim({ id, stream, data }: Stored<'HoursClaimed'>, view: AgreementViews): void {
  view.claims.insert({
    ...keyOf(stream, data.claimId),
    status: 'open',
    member_id: memberOf(data.member) ?? '',
    minutes: data.minutes,
    day: dayNumber(data.on),
    claimed_day: dayNumber(data.claimedOn),
    remind_day: data.remindOn === undefined ? null : dayNumber(data.remindOn),
    lapses_day: data.lapsesOn === undefined ? null : dayNumber(data.lapsesOn),
    recorded_by: data.recordedBy,
    confirmation: data.confirmation,
    category: data.category ?? null,
    activity_id: data.activityId ?? null,
    group_id: data.groupId ?? null,
    organisation_id: data.organisationId ?? null,
    ...{ settled_by: null, entry: null, reason: null, declined_note: null, declined_event: null },
    ...noted(data.note as Sealed | undefined, id),
  });
}

export function showConfirmed({ stream, data }: Stored<'HoursConfirmed'>, view: AgreementViews): void {
  const entry = entryNumber(data.entryId) ?? null;
  view.claims.change(keyOf(stream, data.claimId), { status: 'confirmed', entry, settled_by: data.approvedBy ?? null });
}

export function showDeclined({ id, stream, data }: Stored<'HoursDeclined'>, view: AgreementViews): void {
  const { note, note_event } = noted(data.note as Sealed | undefined, id);
  view.claims.change(keyOf(stream, data.claimId), {
    ...{ status: 'declined', settled_by: data.declinedBy, reason: data.reason },
    ...{ declined_note: note, declined_event: note_event },
  });
}

export function showWithdrawn({ stream, data }: Stored<'ClaimWithdrawn'>, view: AgreementViews): void {
  view.claims.change(keyOf(stream, data.claimId), { status: 'withdrawn', settled_by: data.withdrawnBy });
}

export function showLapsed({ stream, data }: Stored<'ClaimLapsed'>, view: AgreementViews): void {
  view.claims.change(keyOf(stream, data.claimId), { status: 'lapsed' satisfies ClaimStatus });
}

/** A seal with the id of its event, which is a part of it. */
export function noted(note: Sealed | undefined, eventId: string) {
  return note === undefined ? { note: null, note_event: null } : { note, note_event: eventId };
}

function keyOf(stream: string, claimId: ClaimId) {
  const claim = claimIds.read(claimId);
  invariant(claim, `${claimId} is not a claim's id`);
  return { timebank_id: timebankOf(stream), claim };
}
