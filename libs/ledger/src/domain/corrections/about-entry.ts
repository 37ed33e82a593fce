import { memberOf } from '../account-id';
import { type EntryId, entryNumber } from '../entry-id';
import type { Ledger } from '../ledger';
import { type LedgerRefusal, no } from '../refusals';

/** The entry that words are about, and whose key they are kept under: that of the member who pays, else who receives. */
export function aboutEntry(
  entryId: EntryId,
  { accounts, entries }: Ledger,
): { readonly number: number; readonly memberId: string } | LedgerRefusal {
  const number = entryNumber(entryId) ?? 0;
  const entry = entries.find(number);
  if (!entry) return no('unknown-entry', { entryId });
  const memberId = memberOf(accounts.at(entry.debitOrdinal).id) ?? memberOf(accounts.at(entry.creditOrdinal).id);
  return memberId === undefined ? no('note-needs-member', { entryId }) : { number, memberId };
}
