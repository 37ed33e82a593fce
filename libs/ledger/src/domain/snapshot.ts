import { Accounts, type EncodedAccounts } from './accounts';
import { EntryBook, type EncodedEntryBook } from './entry-book';
import type { Ledger } from './ledger';
import type { Limits } from './limits';

/** A ledger as plain arrays, most of them typed, which are copied and stored fast. */
export interface EncodedLedger {
  readonly isOpen: boolean;
  readonly limits: Limits;
  readonly policyRevision: number;
  readonly accounts: EncodedAccounts;
  readonly entries: EncodedEntryBook;
}

export const snapshot = {
  encode: (ledger: Ledger): EncodedLedger => ({
    ...ledger,
    accounts: ledger.accounts.encode(),
    entries: ledger.entries.encode(),
  }),
  decode: (encoded: EncodedLedger): Ledger => ({
    ...encoded,
    accounts: Accounts.decode(encoded.accounts),
    entries: EntryBook.decode(encoded.entries),
  }),
};
