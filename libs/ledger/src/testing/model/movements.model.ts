import type { RecordHours } from '../../use-cases/record-hours/record-hours';
import type { AnswersTo } from './answers';
import { type ModelAnswer, type ModelEntry, no } from './model-answer';
import type { Paper } from './paper';

export const movementsOnPaper: AnswersTo<'RecordHours' | 'RecordRegister' | 'GiveCredits' | 'SpendCredits'> = {
  RecordHours: (command, paper) => paper.record(hours(command, paper), command),

  GiveCredits: (command, paper) =>
    paper.record(
      paper.notOwn(command.to, paper.checked(command, command.from, command.to, /^member/, /^(member|pot)/)),
      command,
    ),

  SpendCredits: (command, paper) =>
    paper.record(paper.checked(command, command.from, command.venue, /^member/, /^venue/), command),

  RecordRegister: ({ lines, type: _, ...about }, paper) => {
    if (lines.length === 0) return no('register-empty');
    if (lines.length > 500) return no('register-too-long');
    const untimely = paper.untimely(about);
    if (untimely) return { ...untimely, index: 0 } as ModelAnswer;
    const members = lines.map((line) => line.to);
    const entries: ModelEntry[] = [];
    const bad: (Extract<ModelAnswer, { refused: string }> & { index: number })[] = [];
    for (const [index, line] of lines.entries()) {
      const before = entries.reduce((sum, { minutes }) => sum + minutes, 0);
      const isRepeated = members.indexOf(line.to) < index;
      const answer = isRepeated
        ? no('member-twice-in-register')
        : hours({ ...about, ...line, type: 'RecordHours' }, paper, before);
      if ('refused' in answer) bad.push({ ...answer, index });
      else entries.push(...answer.entries);
    }
    const worst = bad.find(({ refused }) => refused === 'member-twice-in-register') ?? bad[0];
    if (worst) return { ...worst, each: bad.map(({ index, refused }) => ({ index, refused })) };
    return paper.record({ entries }, about);
  },
};

/** Hours as anybody's budget lets them be; `before` is what the same register has counted already. */
function hours(command: RecordHours, paper: Paper, before = 0): ModelAnswer {
  const { to, minutes } = command;
  const answer = paper.checked(command, 'issuing', to, /^issuing/, /^member/);
  return 'refused' in answer ? answer : paper.notOwn(to, paper.issuable(to, minutes, command, before));
}
