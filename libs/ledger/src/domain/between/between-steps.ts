import { type Steps, invariant } from '@awr/kernel';
import { clearingAccount } from '../account-id';
import { entryNumber } from '../entry-id';
import { enter } from '../enter';
import type { Ledger } from '../ledger';
import type { BetweenEvent } from './between-events';
import type { TransferId, UnderWay } from './transfer';

/** What the events between timebanks mean for one of the two ledgers. */
export const betweenSteps: Steps<Ledger, BetweenEvent> = {
  PartnerNoted: (ledger, partner) => {
    const { timebankId } = partner;
    invariant(ledger.accounts.find(clearingAccount(timebankId)), `there is no clearing account for ${timebankId}`);
    ledger.partners.set(timebankId, partner);
    return ledger;
  },
  CreditsSentToTimebank: (ledger, sending) => {
    const { transferId, toTimebankId, entryId, minutes } = sending;
    invariant(!ledger.underWay.has(transferId), `transfer ${transferId} is sent twice`);
    invariant(sending.credit === clearingAccount(toTimebankId), `${entryId} goes to ${sending.credit}`);
    enter(ledger, sending, 'sent');
    ledger.underWay.set(transferId, { entry: entryNumber(entryId) ?? 0, toTimebankId, minutes });
    return ledger;
  },
  CreditsReceivedFromTimebank: (ledger, arrival) => {
    invariant(arrival.debit === clearingAccount(arrival.fromTimebankId), `${arrival.entryId} is from ${arrival.debit}`);
    return enter(ledger, arrival, 'received');
  },
  CreditsReturned: (ledger, returned) => {
    const { entry, minutes } = stillUnderWay(ledger, returned.transferId);
    const { entryId, reverses } = returned;
    invariant(entryNumber(reverses) === entry, `${entryId} returns ${reverses}, and not what was sent`);
    invariant(returned.minutes === minutes, `${entryId} has other minutes than ${reverses}, which it returns`);
    enter(ledger, returned, 'returned');
    const sender = ledger.accounts.at(ledger.entries.find(entry)!.debitOrdinal);
    // Where it went to somebody else's account, because the sender's is closed, the two do not cancel each other.
    if (returned.credit === sender.id) ledger.entries.markReversed(entry, ledger.entries.size);
    ledger.underWay.delete(returned.transferId);
    return ledger;
  },
  TransferCompleted: (ledger, { transferId }) => {
    stillUnderWay(ledger, transferId);
    ledger.underWay.delete(transferId);
    return ledger;
  },
  TransferDeclined: (ledger) => ledger,
};

function stillUnderWay({ underWay }: Ledger, transferId: TransferId): UnderWay {
  const found = underWay.get(transferId);
  invariant(found, `transfer ${transferId} is not under way`);
  return found;
}
