import { type Decider, type Rules, decideBy, evolveBy } from '@awr/kernel';
import { type AgreementCommand, agreementRules } from './agreement.rules';
import { ledgerEvents } from './domain/event-definitions';
import type { LedgerEvent } from './domain/events';
import { steps } from './domain/evolve';
import { lapsedFirst } from './domain/holds/lapsed-first';
import { type Ledger, unopenedLedger } from './domain/ledger';
import { type LedgerRefusalCode, no } from './domain/refusals';
import { snapshot } from './domain/snapshot';
import { type GiveCredits, giveCredits } from './use-cases/give-credits/give-credits';
import { type OpenAccount, openAccount } from './use-cases/open-account/open-account';
import { type OpenLedger, openLedger } from './use-cases/open-ledger/open-ledger';
import { type RecordHours, recordHours } from './use-cases/record-hours/record-hours';
import { type RecordRegister, recordRegister } from './use-cases/record-register/record-register';
import { type ReverseEntry, reverseEntry } from './use-cases/reverse-entry/reverse-entry';
import { type SetLimits, setLimits } from './use-cases/set-limits/set-limits';
import { type SpendCredits, spendCredits } from './use-cases/spend-credits/spend-credits';

export type LedgerCommand =
  | OpenLedger
  | OpenAccount
  | SetLimits
  | RecordHours
  | RecordRegister
  | GiveCredits
  | SpendCredits
  | ReverseEntry
  | AgreementCommand;

const rules: Rules<LedgerCommand, Ledger, LedgerEvent, LedgerRefusalCode> = {
  OpenLedger: openLedger,
  OpenAccount: openAccount,
  SetLimits: setLimits,
  RecordHours: recordHours,
  RecordRegister: recordRegister,
  GiveCredits: giveCredits,
  SpendCredits: spendCredits,
  ReverseEntry: reverseEntry,
  ...agreementRules,
};

const decideOpen = decideBy(rules);

/** One timebank's hours and credits: the stream `ledger-{timebankId}`. */
export const ledgerDecider: Decider<LedgerCommand, Ledger, LedgerEvent> = {
  category: 'ledger',
  version: 4,
  initial: unopenedLedger,
  decide: (command, state) => {
    if (!state.isOpen && command.type !== 'OpenLedger') return no('ledger-not-open');
    const now = 'at' in command && command.at !== undefined ? { ...state, at: command.at } : state;
    return lapsedFirst(decideOpen(command, now), now);
  },
  evolve: evolveBy(steps),
  events: ledgerEvents,
  snapshot,
};
