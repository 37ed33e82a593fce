import type { Sealed } from '@awr/kernel';
import { holderOf, memberOf } from '../../../domain/account-id';
import { seqOf } from '../../entries/entry-event';
import { timebankOf } from '../../../ledger-stream';
import type { StandingViews, Stored } from '../standing-tables';
import type { HoldStatus } from './holds.table';

export function showHold({ id, stream, revision, data, metadata }: Stored<'CreditsHeld'>, view: StandingViews): void {
  view.holds.insert({
    timebank_id: timebankOf(stream),
    hold_id: data.holdId,
    place: revision,
    status: 'open',
    member_id: memberOf(data.accountId) ?? '',
    venue_id: holderOf(data.venue) ?? '',
    offer_id: data.offerId,
    people: data.people,
    minutes: data.minutes,
    expires_at: data.expiresAt,
    held_at: metadata.recordedAt,
    held_by: data.heldBy,
    entry: null,
    settled_minutes: null,
    note: (data.note as Sealed | undefined) ?? null,
    note_event: id,
  });
}

export function showSettlement({ stream, data }: Stored<'HoldSettled'>, view: StandingViews): void {
  const settled = { entry: seqOf(data.entryId), settled_minutes: data.minutes };
  view.holds.change(keyOf(stream, data.holdId), { status: 'settled' satisfies HoldStatus, ...settled });
}

export function showRelease({ stream, data }: Stored<'HoldReleased'>, view: StandingViews): void {
  view.holds.change(keyOf(stream, data.holdId), { status: 'released' satisfies HoldStatus });
}

export function showLapse({ stream, data }: Stored<'HoldLapsed'>, view: StandingViews): void {
  view.holds.change(keyOf(stream, data.holdId), { status: 'lapsed' satisfies HoldStatus });
}

function keyOf(stream: string, hold_id: string) {
  return { timebank_id: timebankOf(stream), hold_id };
}
