import type { Instant } from '@awr/kernel';
import { Accounts } from './accounts';
import { AgreementBook } from './agreements/agreement-book';
import type { OpenClaim } from './agreements/claim';
import type { OpenExchange } from './agreements/exchange';
import { Budgets } from './budgets/budgets';
import type { Partner } from './between/partner';
import type { TransferId, UnderWay } from './between/transfer';
import { EntryBook } from './entry-book';
import { ExpiryNotices } from './expiry/expiry-notices';
import type { Correcting } from './corrections/correcting';
import type { Foreseen } from './foreseen';
import { Holds } from './holds/holds';
import type { Limits } from './limits';
import type { ClosedPeriod } from './periods/period';
import { type Terms, USUAL_TERMS } from './terms';

/** All that the rules of a timebank's ledger need to know: who has how much, how far they may go, what was entered. */
export interface Ledger {
  isOpen: boolean;
  limits: Limits;
  terms: Terms;
  /** Which revision of the timebank's stream the limits are from; -1 before any. */
  policyRevision: number;
  readonly accounts: Accounts;
  readonly entries: EntryBook;
  readonly holds: Holds;
  readonly budgets: Budgets;
  readonly notices: ExpiryNotices;
  /** Numbers of entries with an open dispute. */
  readonly disputed: Set<number>;
  readonly claims: AgreementBook<OpenClaim>;
  readonly exchanges: AgreementBook<OpenExchange>;
  /** The moment at which something is being decided, where the command says it; never part of the kept state. */
  readonly at?: Instant;
  /** What a command has decided so far; never part of the kept state either. */
  readonly foreseen?: Foreseen;
  /** While a wrong entry is put right: who paid it, and how much. Never part of the kept state. */
  readonly correcting?: Correcting;
  /** Other timebanks that there is, or was, an agreement with, by their ids. */
  readonly partners: Map<string, Partner>;
  /** Transfers that the other timebank has not answered yet. */
  readonly underWay: Map<TransferId, UnderWay>;
  /** The periods that are closed, in their order. */
  readonly periods: ClosedPeriod[];
}

const NOTHING_ALLOWED: Limits = { creditLimitMinutes: 0, capMinutes: null, softCreditLimitMinutes: null };

/** Before its first event: nobody has an account, and nobody may owe. */
export function unopenedLedger(): Ledger {
  return {
    isOpen: false,
    limits: NOTHING_ALLOWED,
    terms: USUAL_TERMS,
    policyRevision: -1,
    accounts: new Accounts(),
    entries: new EntryBook(),
    holds: new Holds(),
    budgets: new Budgets(),
    notices: new ExpiryNotices(),
    disputed: new Set(),
    claims: new AgreementBook(),
    exchanges: new AgreementBook(),
    partners: new Map(),
    underWay: new Map(),
    periods: [],
  };
}
