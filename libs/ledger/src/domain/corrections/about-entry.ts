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

/**
 * The entry that words are about, and whose key they are kept under: that of the member who pays, else who receives. Whoever
 * is still there comes before whoever is gone, who may have been erased: there is no key of theirs to keep words under.
 */
export function aboutEntry(entryId: EntryId, { accounts, entries }: Ledger): AboutEntry | LedgerRefusal {
  const number = entryNumber(entryId) ?? 0;
  const entry = entries.find(number);
  if (!entry) return no('unknown-entry', { entryId });
  const sides = [accounts.at(entry.debitOrdinal), accounts.at(entry.creditOrdinal)];
  const members = sides.filter(({ kind }) => kind === 'member');
  const whose = members.find(({ isClosed }) => !isClosed) ?? members[0];
  if (!whose) return no('note-needs-member', { entryId });
  return { number, memberId: memberOf(whose.id)!, members: members.map(({ id }) => id) };
}
