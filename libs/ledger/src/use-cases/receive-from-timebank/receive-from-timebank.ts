import { type CalendarDate, type Minutes, isRefusal } from '@awr/kernel';
import { type AccountId, clearingAccount } from '../../domain/account-id';
import {
  type CreditsReceivedFromTimebank,
  type TransferDeclined,
  creditsReceivedFromTimebank,
  transferDeclined,
} from '../../domain/between/between-events';
import { refuseBetween } from '../../domain/between/partner';
import type { TransferId } from '../../domain/between/transfer';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { newEntry } from '../../domain/new-entry';

export interface ReceiveFromTimebank {
  readonly type: 'ReceiveFromTimebank';
  readonly transferId: TransferId;
  readonly fromTimebankId: string;
  readonly to: AccountId;
  readonly minutes: Minutes;
  readonly on: CalendarDate;
  readonly recordedBy: string;
}

const SIDES: Sides = { debit: 'clearing', credit: 'member' };

/**
 * Credits arrive from another timebank. Whether they are accepted is itself an event, in either case: were a refusal
 * only answered and not kept, the same transfer, asked about again after a crash, might be accepted once the sender
 * already has the credits back.
 */
export function receiveFromTimebank(
  command: ReceiveFromTimebank,
  ledger: Ledger,
): (CreditsReceivedFromTimebank | TransferDeclined)[] {
  const { transferId, fromTimebankId, to, minutes, on } = command;
  const movement = { debit: clearingAccount(fromTimebankId), credit: to, minutes };
  // It was a day that had come when it was sent.
  const refused =
    refuseDay({ on, today: on }) ??
    refuseBetween(fromTimebankId, minutes, 'in', ledger) ??
    refuseMovement(movement, SIDES, ledger);
  if (isRefusal(refused)) return [transferDeclined({ transferId, fromTimebankId, minutes, reason: refused.refused })];
  return [creditsReceivedFromTimebank({ ...newEntry(movement, command, ledger), transferId, fromTimebankId })];
}
