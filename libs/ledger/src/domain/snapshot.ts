import { Accounts, type EncodedAccounts } from './accounts';
import { EntryBook, type EncodedEntryBook } from './entry-book';
import type { Ledger } from './ledger';
import { Budgets } from './budgets/budgets';
import { ExpiryNotices } from './expiry/expiry-notices';
import { Holds } from './holds/holds';
import type { Limits } from './limits';
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
  }),
  decode: (encoded: EncodedLedger): Ledger => ({
    ...encoded,
    accounts: Accounts.decode(encoded.accounts),
    entries: EntryBook.decode(encoded.entries),
    holds: Holds.decode(encoded.holds),
    budgets: Budgets.decode(encoded.budgets),
    notices: ExpiryNotices.decode(encoded.notices),
    disputed: new Set(encoded.disputed),
  }),
};
