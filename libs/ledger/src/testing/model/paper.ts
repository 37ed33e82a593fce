import { type ModelAnswer, type ModelEntry, no } from './model-answer';

export interface PaperEntry extends ModelEntry {
  undone: boolean;
  undoes: boolean;
}

export interface PaperClaim {
  readonly member: string;
  readonly minutes: number;
  readonly confirmation: string;
  readonly organisation: string | undefined;
  /** The last day; the end of all days where there is none. */
  readonly until: string;
  status: string;
}

export interface PaperExchange {
  readonly lines: readonly { readonly helper: string; readonly helped: string; readonly minutes: number }[];
  readonly proposer: string | undefined;
  readonly until: string;
  readonly agreed: Set<string>;
  status: string;
}

/** What an entry asks for, before it is one. */
export interface Asked {
  readonly on: string;
  readonly today: string;
  readonly minutes: number;
  readonly people?: { readonly adults: number; readonly under16s: number };
}

const LARGEST_AMOUNT = 525_600_000;

/**
 * A ledger kept on paper: balances in a Map, entries in a list, and what each topic writes down besides. Slow, plain,
 * and without a line of code from what it checks.
 */
export class Paper {
  readonly balances = new Map<string, number>();
  readonly entries: PaperEntry[] = [];
  readonly claims: PaperClaim[] = [];
  readonly exchanges: PaperExchange[] = [];
  limits = { credit: 0, cap: Infinity, soft: Infinity };
  revision = -1;

  get isOpen(): boolean {
    return this.balances.has('issuing');
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
    if (!(minutes >= 1 && minutes <= LARGEST_AMOUNT && minutes % 1 === 0)) return no('amount-invalid');
    return payers.test(from) && receivers.test(to) ? undefined : no('wrong-kind-of-account');
  }

  untimely({ on, today }: { on: string; today: string }): ModelAnswer | undefined {
    if (!isDay(on)) return no('date-invalid');
    return on > today ? no('date-in-future') : undefined;
  }

  affordable(from: string, to: string, minutes: number, capped: boolean): ModelAnswer {
    const highest = capped && to.startsWith('member') ? this.limits.cap : Infinity;
    const left = this.balances.get(from)! - minutes;
    const then = this.balances.get(to)! + minutes;
    const most = this.mostFrom(from);
    if (minutes > most) return no('insufficient-credits', Math.max(0, most));
    if (then > highest) return no('over-cap', Math.max(0, highest - (then - minutes)));
    const warned = from.startsWith('member') && left < -this.limits.soft ? ['below-soft-limit'] : [];
    return { entries: [{ from, to, minutes, warned }] };
  }

  mostFrom(account: string): number {
    const lowest = account === 'issuing' ? -Infinity : account.startsWith('member') ? -this.limits.credit : 0;
    return this.balances.get(account)! - lowest;
  }

  /** Writes the entries down, where the answer is not a refusal. */
  record(answer: ModelAnswer): ModelAnswer {
    if ('refused' in answer) return answer;
    for (const entry of answer.entries) {
      this.balances.set(entry.from, this.balances.get(entry.from)! - entry.minutes);
      this.balances.set(entry.to, this.balances.get(entry.to)! + entry.minutes);
      this.entries.push({ ...entry, undone: false, undoes: false });
    }
    return answer;
  }
}

function isDay(text: string): boolean {
  const day = new Date(text);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
