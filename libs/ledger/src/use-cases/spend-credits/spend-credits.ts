import type { Minutes } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import type { People } from '../../domain/entry';
import { type Sides, refuseDay, refuseMovement, refusePeople } from '../../domain/entry-rules';
import { type CreditsSpent, creditsSpent } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import type { LedgerRefusal } from '../../domain/refusals';

export interface SpendCredits extends EntryCommand {
  readonly type: 'SpendCredits';
  readonly from: AccountId;
  readonly venue: AccountId;
  readonly offerId: string;
  readonly people: People;
  /** The price for these people, worked out from the offer beforehand. */
  readonly minutes: Minutes;
}

const SIDES: Sides = { debit: 'member', credit: 'venue' };

/** A member takes up a venue's offer, alone or with others, and pays with credits. */
export function spendCredits(command: SpendCredits, ledger: Ledger): CreditsSpent[] | LedgerRefusal {
  const movement = { debit: command.from, credit: command.venue, minutes: command.minutes };
  const refused = refuseDay(command) ?? refusePeople(command.people) ?? refuseMovement(movement, SIDES, ledger);
  if (refused) return refused;
  const { offerId, people } = command;
  return [creditsSpent({ ...newEntry(movement, command, ledger), offerId, people })];
}
