import type { Minutes } from '@awr/kernel';
import { type AccountId, ISSUING } from '../../domain/account-id';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import type { CreditsRetired } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { spendable } from '../../domain/limits';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface RetireCredits extends Omit<EntryCommand, 'note' | 'recorderName'> {
  readonly type: 'RetireCredits';
  readonly venue: AccountId;
  /** All that the venue has, where nothing is said. */
  readonly minutes?: Minutes;
}

const SIDES: Sides = { debit: 'venue', credit: 'issuing' };

/** Once a venue is reported, what was spent there ends, where that is the timebank's policy. */
export function retireCredits(command: RetireCredits, ledger: Ledger): CreditsRetired[] | LedgerRefusal {
  if (!ledger.terms.retireSpentCredits) return no('retirement-off');
  const venue = ledger.accounts.find(command.venue);
  const { minutes = venue ? spendable(venue, ledger) : 0 } = command;
  if (venue && command.minutes === undefined && minutes <= 0) return no('nothing-to-retire', { accountId: venue.id });
  const movement = { debit: command.venue, credit: ISSUING, minutes } as const;
  const refused = refuseDay(command) ?? refuseMovement(movement, SIDES, ledger);
  return refused ?? [{ type: 'CreditsRetired', data: newEntry(movement, command, ledger) }];
}
