import { isRefusal, type Minutes } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type HelpExchanged, helpExchanged } from '../../domain/agreements/agreement-events';
import { EXCHANGE_SIDES, movementOf } from '../../domain/agreements/exchange-rules';
import { type ExchangeId, exchangeIds } from '../../domain/agreements/numbered-id';
import { refuseDay, refuseMovement } from '../../domain/entry-rules';
import type { CreditsGiven, CreditsSpent, HoursRecorded, PotGranted } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { refuseOwn } from '../../domain/own-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type GiveCredits, giveCredits } from '../give-credits/give-credits';
import { type GrantFromPot, grantFromPot } from '../grant-from-pot/grant-from-pot';
import { type RecordHours, recordHours } from '../record-hours/record-hours';
import { type SpendCredits, spendCredits } from '../spend-credits/spend-credits';

/** A line of an exchange as it should have been. All had agreed to another, so only a correction can say this. */
export interface RecordHelp extends EntryCommand {
  readonly type: 'RecordHelp';
  readonly exchangeId: ExchangeId;
  /** Its place in the exchange, from 1. */
  readonly line: number;
  readonly helper: AccountId;
  readonly helped: AccountId;
  readonly minutes: Minutes;
}

export type Replacement = RecordHours | GiveCredits | SpendCredits | GrantFromPot | RecordHelp;
export type Replaced = HoursRecorded | CreditsGiven | CreditsSpent | PotGranted | HelpExchanged;

/** The entry that should have been there. */
export function replacing(command: Replacement, ledger: Ledger): Replaced | LedgerRefusal {
  const outcome = decided(command, ledger);
  return isRefusal(outcome) ? outcome : outcome[0]!;
}

function decided(command: Replacement, ledger: Ledger): Replaced[] | LedgerRefusal {
  switch (command.type) {
    case 'RecordHours':
      return recordHours(command, ledger);
    case 'GiveCredits':
      return giveCredits(command, ledger);
    case 'SpendCredits':
      return spendCredits(command, ledger);
    case 'GrantFromPot':
      return grantFromPot(command, ledger);
    case 'RecordHelp':
      return recordHelp(command, ledger);
  }
}

function recordHelp(command: RecordHelp, ledger: Ledger): HelpExchanged[] | LedgerRefusal {
  const { exchangeId, line } = command;
  const isAgreed = ledger.exchanges.outcomeOf(exchangeIds.read(exchangeId) ?? 0) === 'agreed';
  if (!isAgreed) return no('unknown-exchange', { exchangeId });
  const movement = movementOf(command);
  const refused =
    refuseDay(command) ??
    refuseMovement(movement, EXCHANGE_SIDES, ledger) ??
    refuseOwn(command, movement.credit, ledger);
  return refused ?? [helpExchanged({ ...newEntry(movement, command, ledger), exchangeId, line })];
}
