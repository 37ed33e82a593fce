import { isRefusal } from '@awr/kernel';
import { aboutEntry } from '../../domain/corrections/about-entry';
import type { DisputeResolved } from '../../domain/corrections/correction-events';
import type { PersonalText } from '../../domain/entry';
import type { EntryId } from '../../domain/entry-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ResolveDispute {
  readonly type: 'ResolveDispute';
  readonly entryId: EntryId;
  /** Whether whoever disputed was right. The entry is corrected, where it must be, by a correction. */
  readonly upheld: boolean;
  readonly resolvedBy: string;
  readonly note?: PersonalText;
}

/** The broker decides a dispute. */
export function resolveDispute(command: ResolveDispute, ledger: Ledger): DisputeResolved[] | LedgerRefusal {
  const { entryId, upheld, resolvedBy, note } = command;
  const about = aboutEntry(entryId, ledger);
  if (isRefusal(about)) return about;
  if (!ledger.disputed.has(about.number)) return no('not-disputed', { entryId });
  const { memberId, members } = about;
  const resolved = { entryId, memberId, members, upheld, resolvedBy, ...(note !== undefined && { note }) };
  return [{ type: 'DisputeResolved', data: resolved }];
}
