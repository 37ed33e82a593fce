import { Accounts, type EncodedAccounts } from './accounts';
import type { Partner } from './between/partner';
import type { TransferId, UnderWay } from './between/transfer';
import { EntryBook, type EncodedEntryBook } from './entry-book';
import { AgreementBook, type EncodedBook } from './agreements/agreement-book';
import type { OpenClaim } from './agreements/claim';
import type { OpenExchange } from './agreements/exchange';
import type { Ledger } from './ledger';
import { Budgets } from './budgets/budgets';
import { ExpiryNotices } from './expiry/expiry-notices';
import { Holds } from './holds/holds';
import type { Limits } from './limits';
import type { ClosedPeriod } from './periods/period';
import type { Terms } from './terms';

/** A ledger as plain arrays, most of them typed, which are copied and stored fast. */
export interface EncodedLedger {
  readonly isOpen: boolean;
  readonly limits: Limits;
  readonly policyRevision: number;
  readonly accounts: EncodedAccounts;
  readonly entries: EncodedEntryBook;
  readonly terms: Terms;
  readonly holds: ReturnType<Holds['encode']>;
  readonly budgets: ReturnType<Budgets['encode']>;
  readonly notices: ReturnType<ExpiryNotices['encode']>;
  readonly disputed: readonly number[];
  readonly claims: EncodedBook<OpenClaim>;
  readonly exchanges: EncodedBook<OpenExchange>;
  readonly partners: readonly (readonly [string, Partner])[];
  readonly underWay: readonly (readonly [TransferId, UnderWay])[];
  readonly periods: readonly ClosedPeriod[];
}

export const snapshot = {
  encode: (ledger: Ledger): EncodedLedger => ({
    ...ledger,
    accounts: ledger.accounts.encode(),
    entries: ledger.entries.encode(),
    holds: ledger.holds.encode(),
    budgets: ledger.budgets.encode(),
    notices: ledger.notices.encode(),
    disputed: [...ledger.disputed],
    claims: ledger.claims.encode(),
    exchanges: ledger.exchanges.encode(),
    partners: [...ledger.partners],
    underWay: [...ledger.underWay],
    periods: [...ledger.periods],
  }),
  decode: (encoded: EncodedLedger): Ledger => ({
    ...encoded,
    accounts: Accounts.decode(encoded.accounts),
    entries: EntryBook.decode(encoded.entries),
    holds: Holds.decode(encoded.holds),
    budgets: Budgets.decode(encoded.budgets),
    notices: ExpiryNotices.decode(encoded.notices),
    disputed: new Set(encoded.disputed),
    claims: AgreementBook.decode(encoded.claims),
    exchanges: AgreementBook.decode(encoded.exchanges),
    partners: new Map(encoded.partners),
    underWay: new Map(encoded.underWay),
    periods: [...encoded.periods],
  }),
};
