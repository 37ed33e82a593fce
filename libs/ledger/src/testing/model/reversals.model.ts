import type { AnswersTo } from './answers';
import { no } from './model-answer';

const REASONS = 'wrong-member wrong-amount wrong-date wrong-activity recorded-twice did-not-happen other'.split(' ');

export const reversalsOnPaper: AnswersTo<'ReverseEntry'> = {
  ReverseEntry: (command, paper) => {
    const entry = paper.entries.find((_, index) => `e-${String(index + 1).padStart(6, '0')}` === command.reverses);
    if (!entry) return no('unknown-entry');
    const { from, to, minutes } = entry;
    const untimely = paper.untimely(command);
    if (untimely) return untimely;
    if (!REASONS.includes(command.reason)) return no('reason-unknown');
    if (entry.undoes) return no('reversal-of-reversal');
    if (entry.undone) return no('already-reversed');
    const answer = paper.record(paper.affordable(to, from, minutes, false));
    if ('entries' in answer) Object.assign(paper.entries.at(-1)!, { undoes: (entry.undone = true) });
    return answer;
  },
};
