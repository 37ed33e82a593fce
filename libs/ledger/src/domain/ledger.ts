import { Accounts } from './accounts';
import { EntryBook } from './entry-book';
import type { Limits } from './limits';

/** All that the rules of a timebank's ledger need to know: who has how much, how far they may go, what was entered. */
export interface Ledger {
  isOpen: boolean;
  limits: Limits;
  /** Which revision of the timebank's stream the limits are from; -1 before any. */
  policyRevision: number;
  readonly accounts: Accounts;
  readonly entries: EntryBook;
}

const NOTHING_ALLOWED: Limits = { creditLimitMinutes: 0, capMinutes: null, softCreditLimitMinutes: null };

export function unopenedLedger(): Ledger {
  return {
    isOpen: false,
    limits: NOTHING_ALLOWED,
    policyRevision: -1,
    accounts: new Accounts(),
    entries: new EntryBook(),
  };
}
