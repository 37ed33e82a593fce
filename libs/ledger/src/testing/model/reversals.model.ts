import type { ReverseEntry } from '../../use-cases/reverse-entry/reverse-entry';
import type { AnswersTo } from './answers';
import { type ModelAnswer, no } from './model-answer';
import type { Paper, PaperEntry } from './paper';

const REASONS = 'wrong-member wrong-amount wrong-date wrong-activity recorded-twice did-not-happen other'.split(' ');

export const reversalsOnPaper: AnswersTo<'ReverseEntry'> = {
  ReverseEntry: (command, paper) => {
    const entry = paper.entry(command.reverses);
    const bad = unreversible(command, entry, paper);
    if (bad) return bad;
    const { from, to, minutes } = entry!;
    const answer = paper.record(paper.affordable(to, from, minutes, false), { on: command.on });
    if ('entries' in answer) paper.undo(entry!);
    return answer;
  },
};

/** Why an entry can't be undone, limits left aside. */
export function unreversible(
  command: Omit<ReverseEntry, 'type'>,
  entry: PaperEntry | undefined,
  paper: Paper,
): ModelAnswer | undefined {
  if (!entry) return no('unknown-entry');
  const untimely = paper.untimely(command);
  if (untimely) return untimely;
  if (!REASONS.includes(command.reason)) return no('reason-unknown');
  if ([entry.from, entry.to].some((account) => account.startsWith('clearing'))) return no('between-timebanks');
  if (entry.undoes) return no('reversal-of-reversal');
  if (entry.undone) return no('already-reversed');
  const isOwn = entry.from === paper.recorder && paper.terms.recordingForOneself === 'someone-else';
  return paper.gone(entry.to) ?? paper.gone(entry.from) ?? (isOwn ? no('own-entry') : undefined);
}
