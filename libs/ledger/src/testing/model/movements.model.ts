import type { AnswersTo } from './answers';
import { type ModelAnswer, no } from './model-answer';

export const movementsOnPaper: AnswersTo<'RecordHours' | 'RecordRegister' | 'GiveCredits' | 'SpendCredits'> = {
  RecordHours: (command, paper) => paper.record(paper.checked(command, 'issuing', command.to, /^issuing/, /^member/)),

  GiveCredits: (command, paper) =>
    paper.record(paper.checked(command, command.from, command.to, /^member/, /^(member|pot)/)),

  SpendCredits: (command, paper) =>
    paper.record(paper.checked(command, command.from, command.venue, /^member/, /^venue/)),

  RecordRegister: ({ lines, ...about }, paper) => {
    if (lines.length === 0) return no('register-empty');
    if (lines.length > 500) return no('register-too-long');
    const members = lines.map((line) => line.to);
    const repeat = members.findIndex((member, index) => members.indexOf(member) < index);
    if (repeat >= 0) return { ...no('member-twice-in-register'), index: repeat };
    const answers = lines.map((line) =>
      paper.checked({ ...about, ...line }, 'issuing', line.to, /^issuing/, /^member/),
    );
    const index = answers.findIndex((answer) => 'refused' in answer);
    if (index >= 0) return { ...answers[index]!, index } as ModelAnswer;
    return paper.record({ entries: answers.flatMap((answer) => ('entries' in answer ? answer.entries : [])) });
  },
};
