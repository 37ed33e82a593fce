import type { AnswersTo } from './answers';
import { type ModelAnswer, type ModelEntry, fact, no } from './model-answer';
import type { Paper } from './paper';

type Commands =
  'GrantFromPot' | 'RetireCredits' | 'ExpireCredits' | 'GiveExpiryNotices' | 'SetAccountLimits' | 'SetIssuingBudget';

/** The pot, retirement, expiry, an account's own limits, and budgets. */
export const policiesOnPaper: AnswersTo<Commands> = {
  GrantFromPot: (command, paper) => {
    if (!['joining', 'hardship', 'thanks', 'other'].includes(command.grant)) return no('reason-unknown');
    const answer = paper.checked(command, 'pot', command.to, /^pot/, /^member/);
    return paper.record(paper.notOwn(command.to, answer), command);
  },

  RetireCredits: (command, paper) => {
    if (!paper.terms.retireSpentCredits) return no('retirement-off');
    const there = paper.balances.has(command.venue);
    if (there && command.minutes === undefined && paper.mostFrom(command.venue) <= 0) return no('nothing-to-retire');
    const { minutes = there ? paper.mostFrom(command.venue) : 0 } = command;
    const asked = { ...command, minutes };
    const answer = paper.checked(asked, command.venue, 'issuing', /^venue/, /^issuing/);
    return paper.record(answer, { ...command, madeBy: 'retirement' });
  },

  ExpireCredits: (command, paper) => {
    const { expiryMonths, expiryNoticeDays } = paper.terms;
    if (expiryMonths === null) return no('expiry-off');
    const untimely = paper.untimely(command);
    if (untimely) return untimely;
    const done: { account: string; through: string }[] = [];
    const entries = members(paper).flatMap((account): ModelEntry[] => {
      const told = toldThrough(account, addDays(command.on, -expiryNoticeDays), paper);
      const ended = (day: string) =>
        addMonths(day, expiryMonths) <= command.on && (expiryNoticeDays === 0 || day <= told);
      const minutes = Math.min(lotsOf(account, paper, ended), freeOf(account, paper));
      if (minutes > 0) done.push({ account, through: lastDay(ended, command.on) });
      return minutes > 0
        ? [{ from: account, to: 'issuing', minutes, warned: paper.warnings(account, 'issuing', minutes) }]
        : [];
    });
    // What was said of credits that have ended is done with, but for the last thing that was said.
    for (const { account, through } of done) {
      const last = paper.told.findLast((notice) => notice.account === account);
      paper.told = paper.told.filter((one) => one.account !== account || one.through >= through || one === last);
    }
    return entries.length > 0 ? paper.record({ entries }, { ...command, madeBy: 'expiry' }) : no('nothing-expires');
  },

  GiveExpiryNotices: (command, paper) => {
    const { expiryMonths, expiryNoticeDays } = paper.terms;
    if (expiryMonths === null) return no('expiry-off');
    const untimely = paper.untimely(command);
    if (untimely) return untimely;
    const end = addDays(command.on, expiryNoticeDays);
    const ends = (day: string) => addMonths(day, expiryMonths) <= end;
    const through = lastDay(ends, end);
    const told = members(paper).filter((account) => {
      if (toldThrough(account, '9999-12-31', paper) >= through) return false;
      return Math.min(lotsOf(account, paper, ends), freeOf(account, paper)) > 0;
    });
    for (const account of told) paper.told.push({ account, givenOn: command.on, through });
    return told.length > 0 ? fact(...told.map(() => 'ExpiryNoticeGiven')) : no('nobody-to-tell');
  },

  SetAccountLimits: (command, paper): ModelAnswer => {
    const { accountId, reason } = command;
    if (!paper.balances.has(accountId)) return no('unknown-account');
    if (!accountId.startsWith('member')) return no('wrong-kind-of-account');
    const gone = paper.gone(accountId);
    if (gone) return gone;
    const had = paper.ownLimits.get(accountId) ?? {};
    const own = { ...had };
    for (const [written, asked] of [
      ['credit', command.creditLimitMinutes],
      ['soft', command.softCreditLimitMinutes],
      ['cap', command.capMinutes],
      ['softCap', command.softCapMinutes],
    ] as const) {
      if (asked === null) delete own[written];
      else if (asked !== undefined) own[written] = asked;
    }
    const isOther = LIMITS.some((limit) => own[limit] !== had[limit]);
    if (!isOther) return no('limits-unchanged');
    const { credit, soft, cap, softCap } = { ...paper.limits, ...own };
    const all = [credit, soft, cap, softCap].filter((limit) => limit !== Infinity);
    if (!all.every((limit) => limit >= 0 && limit % 1 === 0)) return no('limits-invalid');
    if ((soft !== Infinity && soft > credit) || (softCap !== Infinity && softCap > cap)) return no('limits-invalid');
    if (reason === '') return no('note-missing');
    paper.ownLimits.set(accountId, own);
    return fact('AccountLimitsSet');
  },

  SetIssuingBudget: ({ organisationId, from, until, minutes }, paper) => {
    if (Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(until)) || until < from)
      return no('budget-days-invalid');
    const bad = paper.noAmount(minutes);
    if (bad) return bad;
    const others = paper.budgets.filter((other) => other.organisationId === organisationId);
    const same = others.find((other) => other.from === from && other.until === until);
    if (others.some((other) => other !== same && other.from <= until && from <= other.until))
      return no('budget-overlaps');
    if (same) same.minutes = minutes;
    else paper.budgets.push({ organisationId, from, until, minutes });
    return fact('IssuingBudgetSet');
  },
};

const LIMITS = ['credit', 'soft', 'cap', 'softCap'] as const;

function members(paper: Paper): string[] {
  return [...paper.balances.keys()].filter((account) => account.startsWith('member'));
}

function freeOf(account: string, paper: Paper): number {
  return paper.balances.get(account)! - paper.held(account);
}

/**
 * What is left of the lots that have ended. Lots are kept as people would keep them: every credit received is one, with
 * the day of its service, and whatever was paid is taken from the oldest.
 */
function lotsOf(account: string, paper: Paper, hasEnded: (day: string) => boolean): number {
  const standing = paper.entries.filter(({ undone, undoes }) => !undone && !undoes);
  const lots = standing.filter(({ to }) => to === account).map(({ on, minutes }) => ({ on, minutes }));
  lots.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let paid = standing.filter(({ from }) => from === account).reduce((sum, { minutes }) => sum + minutes, 0);
  for (const lot of lots) {
    const taken = Math.min(paid, lot.minutes);
    lot.minutes -= taken;
    paid -= taken;
  }
  return lots.filter(({ on }) => hasEnded(on)).reduce((sum, { minutes }) => sum + minutes, 0);
}

function toldThrough(account: string, by: string, { told }: Paper): string {
  const own = told.filter((notice) => notice.account === account && notice.givenOn <= by);
  return own.reduce((latest, { through }) => (through > latest ? through : latest), '');
}

function lastDay(ends: (day: string) => boolean, from: string): string {
  let day = from;
  while (!ends(day)) day = addDays(day, -1);
  return day;
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  const first = date.toISOString().slice(0, 7);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  const last = date.toISOString().slice(8, 10);
  return `${first}-${day.slice(8) < last ? day.slice(8) : last}`;
}
