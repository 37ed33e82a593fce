import type { AnswersTo } from './answers';
import { fact, no } from './model-answer';

export const holdsOnPaper: AnswersTo<'PlaceHold' | 'SettleHold' | 'ReleaseHold' | 'LapseHold'> = {
  PlaceHold: (command, paper) => {
    const { holdId, from, venue, minutes, people, at, expiresAt } = command;
    if (paper.holds.has(holdId)) return no('hold-already-placed');
    const days = (Date.parse(expiresAt) - Date.parse(at)) / 86_400_000;
    if (!(days > 0 && days <= 366)) return no('hold-time-invalid');
    const timely = { on: '2025-01-01', today: '2025-01-01', minutes, people };
    const checked = paper.checked(timely, from, venue, /^member/, /^venue/);
    if ('refused' in checked) return checked;
    const lapsed = paper.lapse(from);
    paper.holds.set(holdId, { account: from, venue, minutes, expiresAt });
    return fact(...lapsed, 'CreditsHeld');
  },

  SettleHold: (command, paper) => {
    const hold = paper.holds.get(command.holdId);
    if (!hold) return no('unknown-hold');
    if (command.at >= hold.expiresAt) return no('hold-lapsed');
    const { minutes = hold.minutes } = command;
    const bad = paper.untimely(command) ?? paper.noAmount(minutes);
    if (bad) return bad;
    if (minutes > hold.minutes) return no('over-hold', hold.minutes);
    paper.holds.delete(command.holdId);
    const [from, to] = [hold.account, hold.venue];
    const entries = [{ from, to, minutes, warned: paper.warnings(from, to, minutes) }];
    return paper.record({ entries }, command);
  },

  ReleaseHold: ({ holdId, at }, paper) => {
    const hold = paper.holds.get(holdId);
    if (!hold) return no('unknown-hold');
    if (at >= hold.expiresAt) return no('hold-lapsed');
    paper.holds.delete(holdId);
    return fact('HoldReleased');
  },

  LapseHold: ({ holdId, at }, paper) => {
    const hold = paper.holds.get(holdId);
    if (!hold) return no('unknown-hold');
    if (at < hold.expiresAt) return no('hold-not-due');
    paper.holds.delete(holdId);
    return fact('HoldLapsed');
  },
};
