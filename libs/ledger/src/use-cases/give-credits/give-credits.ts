import type { Minutes } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import { type CreditsGiven, creditsGiven } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { refuseOwn } from '../../domain/own-entry';
import type { LedgerRefusal } from '../../domain/refusals';

export interface GiveCredits extends EntryCommand {
  readonly type: 'GiveCredits';
  readonly from: AccountId;
  readonly to: AccountId;
  readonly minutes: Minutes;
}

const SIDES: Sides = { debit: 'member', credit: 'member-or-pot' };

/** A member gives time to another member or to the community pot. Nothing is owed in return. */
export function giveCredits(command: GiveCredits, ledger: Ledger): CreditsGiven[] | LedgerRefusal {
  const movement = { debit: command.from, credit: command.to, minutes: command.minutes };
  const refused =
    refuseDay(command) ?? refuseMovement(movement, SIDES, ledger) ?? refuseOwn(command, command.to, ledger);
  return refused ?? [creditsGiven(newEntry(movement, command, ledger))];
}
