import { type AccountId, memberOf } from '../account-id';
import { type EntryId, entryNumber } from '../entry-id';
import type { Ledger } from '../ledger';
import { type LedgerRefusal, no } from '../refusals';

interface AboutEntry {
  readonly number: number;
  readonly memberId: string;
  /** The members on both sides. */
  readonly members: readonly AccountId[];
}

/** The entry that words are about, and whose key they are kept under: that of the member who pays, else who receives. */
export function aboutEntry(entryId: EntryId, { accounts, entries }: Ledger): AboutEntry | LedgerRefusal {
  const number = entryNumber(entryId) ?? 0;
  const entry = entries.find(number);
  if (!entry) return no('unknown-entry', { entryId });
  const sides = [accounts.at(entry.debitOrdinal).id, accounts.at(entry.creditOrdinal).id];
  const members = sides.filter((side) => memberOf(side) !== undefined);
  const [first] = members;
  if (first === undefined) return no('note-needs-member', { entryId });
  return { number, memberId: memberOf(first)!, members };
}
