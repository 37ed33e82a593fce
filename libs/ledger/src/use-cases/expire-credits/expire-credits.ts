import { ISSUING } from '../../domain/account-id';
import { refuseDay } from '../../domain/entry-rules';
import { expiring } from '../../domain/expiry/expiring';
import type { CreditsExpired } from '../../domain/expiry/expiry-events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';

/** `on` is the day of the run: what has ended by then. */
export interface ExpireCredits extends Omit<EntryCommand, 'note' | 'recorderName'> {
  readonly type: 'ExpireCredits';
}

/** Credits that were not used in time end, the oldest first, and only those of which their member was told in time. */
export function expireCredits(command: ExpireCredits, ledger: Ledger): CreditsExpired[] | LedgerRefusal {
  if (ledger.terms.expiryMonths === null) return no('expiry-off');
  const refused = refuseDay(command);
  if (refused) return refused;
  // Each is of another account, so none needs to know of those before it but for its number.
  const events = expiring(ledger, command.on).map(({ account, minutes, through }, ahead): CreditsExpired => {
    const movement = { debit: account.id, credit: ISSUING, minutes } as const;
    return { type: 'CreditsExpired', data: { ...newEntry(movement, command, ledger, ahead), through } };
  });
  return events.length > 0 ? events : no('nothing-expires', { day: command.on });
}
