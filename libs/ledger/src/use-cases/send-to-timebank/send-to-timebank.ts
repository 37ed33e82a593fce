import type { Minutes } from '@awr/kernel';
import { type AccountId, clearingAccount } from '../../domain/account-id';
import { type CreditsSentToTimebank, creditsSentToTimebank } from '../../domain/between/between-events';
import { refuseBetween } from '../../domain/between/partner';
import type { TransferId } from '../../domain/between/transfer';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface SendToTimebank extends EntryCommand {
  readonly type: 'SendToTimebank';
  readonly transferId: TransferId;
  readonly from: AccountId;
  readonly toTimebankId: string;
  readonly toNumber: string;
  readonly minutes: Minutes;
}

const SIDES: Sides = { debit: 'member', credit: 'clearing' };

/**
 * A member sends credits to a member of another timebank. They leave the member's account at once, and stand in the
 * other timebank's clearing account; if they are not accepted there, an entry of its own brings them back.
 */
export function sendToTimebank(command: SendToTimebank, ledger: Ledger): CreditsSentToTimebank[] | LedgerRefusal {
  const { transferId, from, toTimebankId, toNumber, minutes } = command;
  const partner = ledger.partners.get(toTimebankId);
  if (!partner) return no('no-agreement', { timebankId: toTimebankId });
  if (ledger.underWay.has(transferId)) return no('already-under-way', { transferId });
  const movement = { debit: from, credit: clearingAccount(toTimebankId), minutes };
  const refused =
    refuseDay(command) ??
    refuseMovement(movement, SIDES, ledger) ??
    refuseBetween(toTimebankId, minutes, 'out', ledger);
  if (refused) return refused;
  const { agreementRevision } = partner;
  const entry = newEntry(movement, command, ledger);
  return [creditsSentToTimebank({ ...entry, transferId, toTimebankId, toNumber, agreementRevision })];
}
