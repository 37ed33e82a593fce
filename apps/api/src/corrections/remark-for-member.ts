import type { Actor } from '@awr/kernel';
import { type EntryView, memberOf, type RemarkView } from '@awr/ledger';
import { type RemarkAnswer, remarkOf } from './remark.answer';

/**
 * How a member is told, one after the other, what was said of an entry of theirs. That an entry is disputed, and how that was
 * decided, is for both of its members; what was said of it is between the broker and whoever disputed it.
 */
export function remarkForMember(
  { id }: Actor,
  { debit, credit }: Pick<EntryView, 'debit' | 'credit'>,
): (remark: RemarkView) => RemarkAnswer {
  const isAlone = [debit, credit].filter((account) => memberOf(account) !== undefined).length === 1;
  let disputedBy: string | undefined;
  return (remark) => {
    if (remark.kind === 'dispute') disputedBy = remark.saidBy;
    const { words, ...others } = remarkOf(remark);
    return isAlone || disputedBy === id ? { ...others, ...(words !== undefined && { words }) } : others;
  };
}
