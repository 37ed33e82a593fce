import type { AnswersTo } from './answers';
import { type ModelAnswer, fact, no } from './model-answer';
import type { Paper } from './paper';

type Between = 'NotePartner' | 'SendToTimebank' | 'ReceiveFromTimebank' | 'CompleteTransfer' | 'ReturnTransfer';

export const betweenOnPaper: AnswersTo<Between> = {
  NotePartner: ({ partner }, paper) => {
    const { timebankId, agreementRevision } = partner;
    const known = paper.partners.get(timebankId);
    if (known && agreementRevision <= known.agreementRevision) return no('agreement-outdated');
    paper.partners.set(timebankId, partner);
    if (known) return fact('PartnerNoted');
    paper.balances.set(`clearing:${timebankId}`, 0);
    return fact('AccountOpened', 'PartnerNoted');
  },

  SendToTimebank: (command, paper) => {
    const { transferId, from, toTimebankId, minutes } = command;
    const to = `clearing:${toTimebankId}`;
    if (!paper.partners.has(toTimebankId)) return no('no-agreement');
    if (paper.underWay.has(transferId)) return no('already-under-way');
    const asked = paper.checked(command, from, to, /^member/, /^clearing/);
    if ('refused' in asked) return asked;
    const limited = beyond(toTimebankId, minutes, 1, paper) ?? paper.record(asked, { on: command.on });
    if ('entries' in limited) paper.underWay.set(transferId, paper.entries.length);
    return limited;
  },

  ReceiveFromTimebank: ({ fromTimebankId, to, minutes, on }, paper) => {
    const from = `clearing:${fromTimebankId}`;
    const asked =
      beyond(fromTimebankId, minutes, -1, paper) ??
      paper.checked({ on, today: on, minutes }, from, to, /^clearing/, /^member/);
    return 'refused' in asked ? fact('TransferDeclined') : paper.record(asked, { on });
  },

  CompleteTransfer: ({ transferId }, paper) =>
    paper.underWay.delete(transferId) ? fact('TransferCompleted') : no('not-under-way'),

  ReturnTransfer: ({ transferId, on }, paper) => {
    const sent = paper.entries[(paper.underWay.get(transferId) ?? 0) - 1];
    if (!sent) return no('not-under-way');
    const untimely = paper.untimely({ on, today: on });
    if (untimely) return untimely;
    paper.underWay.delete(transferId);
    const [from, to] = [sent.to, stillThere(sent.from, paper)];
    const back = { from, to, minutes: sent.minutes, warned: paper.warnings(from, to, sent.minutes) };
    const answer = paper.record({ entries: [back] }, { on });
    if (to === sent.from) paper.undo(sent);
    return answer;
  },
};

/** Where an account goes on: the pot, where its holder has left. */
function stillThere(account: string, { closed }: Paper): string {
  const into = closed.get(account);
  return into === undefined ? account : into === '' ? 'pot' : stillThere(into, { closed } as Paper);
}

/** What the agreement stands in the way of: `sign` is 1 for what goes out, -1 for what comes in. */
function beyond(timebankId: string, minutes: number, sign: 1 | -1, paper: Paper): ModelAnswer | undefined {
  const partner = paper.partners.get(timebankId);
  if (!partner?.inForce) return no('no-agreement');
  if (minutes > partner.transferMinutes) return no('over-transfer-limit', partner.transferMinutes);
  const most = sign > 0 ? partner.owesMinutes : partner.owedMinutes;
  const room = most - sign * paper.balances.get(`clearing:${timebankId}`)!;
  return minutes > room ? no('over-clearing-limit', Math.max(0, room)) : undefined;
}
