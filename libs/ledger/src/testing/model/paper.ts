import type { Terms } from '../../domain/terms';
import type { Partner } from '../../domain/between/partner';
import { type ModelAnswer, no } from './model-answer';
import type { About, Asked, Issuing, PaperClaim, PaperEntry, PaperExchange, PaperHold, PaperLimits } from './on-paper';

export type { PaperClaim, PaperEntry, PaperExchange } from './on-paper';

const LARGEST_AMOUNT = 525_600_000;

/**
 * A ledger kept on paper: balances in a Map, entries in a list, and what each topic writes down besides. Slow, plain,
 * and without a line of code from what it checks.
 */
export class Paper {
  readonly claims: PaperClaim[] = [];
  readonly exchanges: PaperExchange[] = [];
  balances = new Map<string, number>();
  entries: PaperEntry[] = [];
  limits: PaperLimits = { credit: 0, cap: Infinity, soft: Infinity, softCap: Infinity };
  terms: Terms = {
    retireSpentCredits: false,
    expiryMonths: null,
    expiryNoticeDays: 30,
    brokerMayExceedBudget: false,
  };
  revision = -1;
  holds = new Map<string, PaperHold>();
  ownLimits = new Map<string, Partial<PaperLimits>>();
  locked = new Set<string>();
  /** The accounts that are closed, and where those go on who were recorded twice. */
  closed = new Map<string, string>();
  budgets: { organisationId: string; from: string; until: string; minutes: number }[] = [];
  told: { account: string; givenOn: string; through: string }[] = [];
  disputed = new Set<string>();
  /** The moment it is, where the command says it. */
  at: string | undefined;
  /** The account that whoever records has themself. */
  recorder: string | undefined;
  /** Other timebanks, as the last note about each says. */
  partners = new Map<string, Partner>();
  /** The number of the entry that sent each transfer that is under way. */
  underWay = new Map<string, number>();
  /** While a wrong entry is put right: who paid it, and how much. */
  correcting: { payer: string; minutes: number } | undefined;
  /** The last day of each period that is closed. */
  closedUntil: string[] = [];

  get isOpen(): boolean {
    return this.balances.has('issuing');
  }

  entry(id: string): PaperEntry | undefined {
    return numbered('e', id, this.entries);
  }

  /** Goes through what is asked of every entry between two kinds of accounts. */
  checked(asked: Asked, from: string, to: string, payers: RegExp, receivers: RegExp): ModelAnswer {
    const { minutes, people } = asked;
    const untimely = this.untimely(asked);
    if (untimely) return untimely;
    if (people && !(people.adults >= 0 && people.under16s >= 0 && people.adults + people.under16s >= 1))
      return no('people-invalid');
    return this.misshapen(minutes, from, to, payers, receivers) ?? this.affordable(from, to, minutes, true);
  }

  /** What is wrong with an entry however much there is in the accounts. */
  misshapen(minutes: number, from: string, to: string, payers: RegExp, receivers: RegExp): ModelAnswer | undefined {
    if (!this.balances.has(from) || !this.balances.has(to)) return no('unknown-account');
    if (from === to) return no('same-account');
    const bad = this.noAmount(minutes);
    if (bad) return bad;
    if (!payers.test(from) || !receivers.test(to)) return no('wrong-kind-of-account');
    const gone = this.gone(from) ?? this.gone(to);
    if (gone) return gone;
    const again = this.correcting?.payer === from && minutes <= this.correcting.minutes;
    return this.locked.has(from) && !again ? no('account-locked') : undefined;
  }

  untimely({ on, today }: { on: string; today: string }): ModelAnswer | undefined {
    if (!isDay(on)) return no('date-invalid');
    return on > today ? no('date-in-future') : undefined;
  }

  noAmount(minutes: number): ModelAnswer | undefined {
    return minutes >= 1 && minutes <= LARGEST_AMOUNT && minutes % 1 === 0 ? undefined : no('amount-invalid');
  }

  gone(account: string): ModelAnswer | undefined {
    const into = this.closed.get(account);
    return into === undefined ? undefined : no(into === '' ? 'account-closed' : 'account-merged');
  }

  affordable(from: string, to: string, minutes: number, capped: boolean): ModelAnswer {
    const highest = capped && to.startsWith('member') ? this.limitsOf(to).cap : Infinity;
    const balance = this.balances.get(to)!;
    const most = this.mostFrom(from);
    if (this.correcting) return { entries: [{ from, to, minutes, warned: this.warnings(from, to, minutes) }] };
    if (minutes > most) return no('insufficient-credits', Math.max(0, most));
    if (balance + minutes > highest) return no('over-cap', Math.max(0, highest - balance));
    return { entries: [{ from, to, minutes, warned: this.warnings(from, to, minutes) }] };
  }

  /** Hours as an organisation's budget lets them be; `before` is what was counted in the same breath. */
  issuable(to: string, minutes: number, hours: Issuing, before = 0): ModelAnswer {
    const answer = this.affordable('issuing', to, minutes, true);
    if ('refused' in answer) return answer;
    const left = this.budgetLeft(hours.organisationId, hours.on) - before;
    const mayExceed = hours.byBroker && this.terms.brokerMayExceedBudget;
    if (minutes > left && !mayExceed) return no('over-budget', Math.max(0, left));
    return { entries: [{ from: 'issuing', to, minutes, warned: this.warnings('issuing', to, minutes, left) }] };
  }

  warnings(from: string, to: string, minutes: number, budgetLeft = Infinity): string[] {
    const left = this.balances.get(from)! - minutes;
    const then = (this.balances.get(to) ?? 0) + minutes;
    return [
      ...(from.startsWith('member') && left < -this.limitsOf(from).soft ? ['below-soft-limit'] : []),
      ...(to.startsWith('member') && then > this.limitsOf(to).softCap ? ['above-soft-cap'] : []),
      ...(minutes > budgetLeft ? ['over-budget'] : []),
      ...(to === this.recorder ? ['by-beneficiary'] : []),
    ];
  }

  limitsOf(account: string): PaperLimits {
    return { ...this.limits, ...this.ownLimits.get(account) };
  }

  mostFrom(account: string): number {
    const lowest = /^(issuing|clearing)/.test(account)
      ? -Infinity
      : account.startsWith('member')
        ? -this.limitsOf(account).credit
        : 0;
    return this.balances.get(account)! - this.held(account) - lowest;
  }

  held(account: string): number {
    const holds = [...this.holds.values()].filter((hold) => hold.account === account);
    return holds.reduce((sum, hold) => sum + (this.isOver(hold) ? 0 : hold.minutes), 0);
  }

  /** Ends the holds of these accounts whose time is over; says so once for each. */
  lapse(...accounts: string[]): string[] {
    return this.end((hold) => accounts.includes(hold.account) && this.isOver(hold)).map(() => 'HoldLapsed');
  }

  /** Frees what an account has set aside. */
  release(account: string): string[] {
    return this.end((hold) => hold.account === account).map(() => 'HoldReleased');
  }

  /** Withdraws what an account that is closed is waiting for. */
  withdraw(account: string, today: string): string[] {
    const waits = ({ until, status }: { until: string; status: string }) => status === 'open' && until >= today;
    const claims = this.claims.filter((claim) => claim.member === account && waits(claim));
    const exchanges = this.exchanges.filter(
      (exchange) => exchange.lines.some((line) => [line.helper, line.helped].includes(account)) && waits(exchange),
    );
    for (const each of [...claims, ...exchanges]) each.status = 'withdrawn';
    return [...claims.map(() => 'ClaimWithdrawn'), ...exchanges.map(() => 'ExchangeWithdrawn')];
  }

  /** The same answer, unless somebody would record credits for themself who must not. */
  notOwn(to: string, answer: ModelAnswer): ModelAnswer {
    const mustNot = to === this.recorder && this.terms.recordingForOneself === 'someone-else';
    return mustNot && !('refused' in answer) ? no('own-entry') : answer;
  }

  /** What is left of the budget that these hours count against; Infinity where there is none. */
  budgetLeft(organisationId: string | undefined, on: string): number {
    const budget = this.budgets.find(
      (known) => known.organisationId === organisationId && known.from <= on && on <= known.until,
    );
    if (!budget) return Infinity;
    const counted = this.entries.filter(
      (entry) =>
        entry.from === 'issuing' &&
        entry.organisationId === organisationId &&
        !entry.undone &&
        !entry.undoes &&
        budget.from <= entry.on &&
        entry.on <= budget.until,
    );
    return budget.minutes - counted.reduce((sum, { minutes }) => sum + minutes, 0);
  }

  /** Writes the entries down, where the answer is not a refusal. */
  record(answer: ModelAnswer, about: About): ModelAnswer {
    if ('refused' in answer) return answer;
    const { on, organisationId, batchId, madeBy } = about;
    const particulars = {
      on,
      ...(organisationId && { organisationId }),
      ...(batchId && { batchId }),
      ...(madeBy && { madeBy }),
    };
    const facts = [...this.lapse(...answer.entries.map(({ from }) => from)), ...(answer.facts ?? [])];
    for (const entry of answer.entries) {
      this.balances.set(entry.from, this.balances.get(entry.from)! - entry.minutes);
      this.balances.set(entry.to, this.balances.get(entry.to)! + entry.minutes);
      this.entries.push({ ...entry, ...particulars, undone: false, undoes: false });
    }
    return { entries: answer.entries, ...(facts.length > 0 && { facts }) };
  }

  /** Notes that the newest entry undoes another. */
  undo(entry: PaperEntry): void {
    this.entries[this.entries.indexOf(entry)] = { ...entry, undone: true };
    this.entries.push({ ...this.entries.pop()!, undoes: true });
  }

  /** Another sheet with the same on it, to try something out. */
  copy(): Paper {
    return Object.assign(new Paper(), this, {
      balances: new Map(this.balances),
      entries: [...this.entries],
      holds: new Map(this.holds),
    });
  }

  /** What was tried out is how it is now. */
  take(tried: Paper): void {
    Object.assign(this, tried);
  }

  private isOver({ expiresAt }: PaperHold): boolean {
    return this.at !== undefined && expiresAt <= this.at;
  }

  private end(which: (hold: PaperHold) => boolean): PaperHold[] {
    const ended = [...this.holds].filter(([, hold]) => which(hold));
    for (const [id] of ended) this.holds.delete(id);
    return ended.map(([, hold]) => hold);
  }
}

/** The one whose number in its list this is, written as people are told it: e-000001 is the first entry. */
export function numbered<One>(letter: string, id: string, list: readonly One[]): One | undefined {
  const number = Number(id.slice(letter.length + 1));
  return id === `${letter}-${String(number).padStart(6, '0')}` ? list[number - 1] : undefined;
}

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
