import { type CalendarDate, invariant } from '@awr/kernel';
import { type AccountId, POT } from '../../domain/account-id';
import type { Account } from '../../domain/accounts';
import { type CreditsReturned, creditsReturned } from '../../domain/between/between-events';
import type { TransferId } from '../../domain/between/transfer';
import { entryId } from '../../domain/entry-id';
import { refuseDay } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { newEntry } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ReturnTransfer {
  readonly type: 'ReturnTransfer';
  readonly transferId: TransferId;
  readonly on: CalendarDate;
  readonly recordedBy: string;
}

/**
 * What the other timebank did not accept goes back to where it came from. No limit stands in its way, nor a cap, nor
 * that the account was locked since: nobody gains by it, and credits must not hang between two ledgers. Where the
 * sender has left meanwhile they go to the pot, as the rest of what they had did; where two accounts became one, there.
 */
export function returnTransfer(command: ReturnTransfer, ledger: Ledger): CreditsReturned[] | LedgerRefusal {
  const { transferId } = command;
  const sent = ledger.underWay.get(transferId);
  const booked = sent && ledger.entries.find(sent.entry);
  if (!sent) return no('not-under-way', { transferId });
  const refused = refuseDay({ on: command.on, today: command.on });
  if (refused) return refused;
  invariant(booked, `transfer ${transferId} was sent by an entry that is not there`);
  const movement = {
    debit: ledger.accounts.at(booked.creditOrdinal).id,
    credit: stillOpen(ledger.accounts.at(booked.debitOrdinal), ledger),
    minutes: booked.minutes,
  };
  const reverses = entryId(sent.entry);
  const { toTimebankId } = sent;
  return [creditsReturned({ ...newEntry(movement, command, ledger), transferId, toTimebankId, reverses })];
}

function stillOpen(account: Account, ledger: Ledger): AccountId {
  if (!account.isClosed) return account.id;
  const merged = account.mergedInto && ledger.accounts.find(account.mergedInto);
  return merged ? stillOpen(merged, ledger) : POT;
}
