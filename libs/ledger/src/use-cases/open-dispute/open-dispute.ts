import { isRefusal } from '@awr/kernel';
import { aboutEntry } from '../../domain/corrections/about-entry';
import type { DisputeOpened } from '../../domain/corrections/correction-events';
import type { PersonalText } from '../../domain/entry';
import type { EntryId } from '../../domain/entry-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface OpenDispute {
  readonly type: 'OpenDispute';
  readonly entryId: EntryId;
  readonly why: PersonalText;
  readonly openedBy: string;
}

/** Somebody concerned says that an entry is wrong. It stands until the broker has decided. */
export function openDispute({ entryId, why, openedBy }: OpenDispute, ledger: Ledger): DisputeOpened[] | LedgerRefusal {
  const about = aboutEntry(entryId, ledger);
  if (isRefusal(about)) return about;
  if (why === '') return no('note-missing');
  const { number, memberId, members } = about;
  if (ledger.disputed.has(number)) return no('already-disputed', { entryId });
  return [{ type: 'DisputeOpened', data: { entryId, memberId, members, why, openedBy } }];
}
