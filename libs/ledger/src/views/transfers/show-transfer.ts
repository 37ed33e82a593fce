import type { StoredEvent } from '@awr/event-store';
import type {
  CreditsReceivedFromTimebank,
  CreditsReturned,
  CreditsSentToTimebank,
  TransferCompleted,
  TransferDeclined,
} from '../../domain/between/between-events';
import { timebankOf } from '../../ledger-stream';
import { seqOf } from '../entries/entry-event';
import { enter, undo } from '../entries/enter';
import type { LedgerViews } from '../ledger-views';
import { nextNumber } from '../numbering/numbering';
import type { TransferStatus } from './transfers.table';

type Of<Event extends { readonly data: unknown }> = StoredEvent<string, Event['data']>;

const enterSent = enter('sent');
const enterReceived = enter('received');
const enterReturned = undo('returned');

export async function showSent(event: Of<CreditsSentToTimebank>, view: LedgerViews): Promise<void> {
  await enterSent(event, view);
  const { transferId, toTimebankId, toNumber, minutes, entryId } = event.data;
  view.transfers.insert({
    ...(await first(event, view, transferId)),
    ...{ direction: 'out', partner_id: toTimebankId, minutes, status: 'under-way' satisfies TransferStatus },
    ...{ seq: seqOf(entryId), returned_seq: null, to_number: toNumber, reason: null, answered_at: null },
  });
}

export async function showReceived(event: Of<CreditsReceivedFromTimebank>, view: LedgerViews): Promise<void> {
  await enterReceived(event, view);
  const { transferId, fromTimebankId, minutes, entryId } = event.data;
  view.transfers.insert({
    ...(await first(event, view, transferId)),
    ...{ direction: 'in', partner_id: fromTimebankId, minutes, status: 'accepted' satisfies TransferStatus },
    ...{ seq: seqOf(entryId), returned_seq: null, to_number: null, reason: null },
    answered_at: event.metadata.recordedAt,
  });
}

export async function showDeclined(event: Of<TransferDeclined>, view: LedgerViews): Promise<void> {
  const { transferId, fromTimebankId, minutes, reason } = event.data;
  view.transfers.insert({
    ...(await first(event, view, transferId)),
    ...{ direction: 'in', partner_id: fromTimebankId, minutes, status: 'declined' satisfies TransferStatus },
    ...{ seq: null, returned_seq: null, to_number: null, reason },
    answered_at: event.metadata.recordedAt,
  });
}

export async function showReturned(event: Of<CreditsReturned>, view: LedgerViews): Promise<void> {
  await enterReturned(event, view);
  answer(event, view, event.data.transferId, { status: 'returned', returned_seq: seqOf(event.data.entryId) });
}

export function showCompleted(event: Of<TransferCompleted>, view: LedgerViews): void {
  answer(event, view, event.data.transferId, { status: 'accepted' });
}

async function first({ stream, metadata }: StoredEvent, view: LedgerViews, transfer_id: string) {
  const number = await nextNumber(view.ledger_numbers, 'transfers');
  return { timebank_id: timebankOf(stream), transfer_id, number, first_at: metadata.recordedAt };
}

function answer(
  { stream, metadata }: StoredEvent,
  view: LedgerViews,
  transfer_id: string,
  change: { readonly status: TransferStatus; readonly returned_seq?: number },
): void {
  const key = { timebank_id: timebankOf(stream), transfer_id };
  view.transfers.change(key, { ...change, answered_at: metadata.recordedAt });
}
