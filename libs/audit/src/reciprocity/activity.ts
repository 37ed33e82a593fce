import type { Minutes } from '@awr/kernel';
import { Network } from './network';
import type { DayChange } from './metrics/turnover';

/** What an entry of some kind means between people; a kind that is not here is the timebank's own doing. */
interface Meaning {
  /** Whoever receives the credits gave time for them. */
  readonly creditGaveTime?: boolean;
  /** Whoever pays had time, or something to do, for them. */
  readonly debitUsedTime?: boolean;
  /** One member paid another. */
  readonly isTie?: boolean;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  hours: { creditGaveTime: true },
  exchange: { creditGaveTime: true, debitUsedTime: true, isTie: true },
  gift: { isTie: true },
  spend: { debitUsedTime: true },
  sent: { debitUsedTime: true },
  received: {},
};
/** The kinds of entries that make a member active. */
export const ACTIVE_KINDS = Object.keys(MEANINGS);

/** An entry as it concerns members, who are numbered from 0; undefined for an account that is nobody's. */
export interface Movement {
  readonly kind: string;
  /** Days since 1 January 1970. */
  readonly day: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly minutes: Minutes;
}

/** What the members of a ledger did in a window of days, gathered entry by entry. */
export class Activity {
  readonly network: Network;
  /** In and out of each member's account, with whomever. */
  readonly moved: Float64Array;
  readonly gaveTime: Uint8Array;
  readonly usedTime: Uint8Array;
  private readonly days = new Map<number, { heldChange: Minutes; paidOut: Minutes }>();

  constructor(
    readonly size: number,
    private readonly firstDay: number,
  ) {
    this.network = new Network(size);
    this.moved = new Float64Array(size);
    this.gaveTime = new Uint8Array(size);
    this.usedTime = new Uint8Array(size);
  }

  /** What was before the window counts for what members hold only. */
  take({ kind, day, from, to, minutes }: Movement): void {
    const meaning = MEANINGS[kind];
    this.held(day, from, to, minutes, meaning !== undefined);
    if (day < this.firstDay || !meaning) return;
    if (from !== undefined) this.moved[from]! += minutes;
    if (to !== undefined) this.moved[to]! += minutes;
    if (meaning.creditGaveTime && to !== undefined) this.gaveTime[to] = 1;
    if (meaning.debitUsedTime && from !== undefined) this.usedTime[from] = 1;
    if (meaning.isTie && from !== undefined && to !== undefined) this.network.add(from, to, minutes);
  }

  changes(): DayChange[] {
    return [...this.days].map(([day, change]) => ({ day, ...change })).sort((a, b) => a.day - b.day);
  }

  private held(day: number, from: number | undefined, to: number | undefined, minutes: Minutes, counts: boolean) {
    const change = this.days.get(day) ?? { heldChange: 0, paidOut: 0 };
    if (from !== undefined) change.heldChange -= minutes;
    if (to !== undefined) change.heldChange += minutes;
    if (from !== undefined && counts) change.paidOut += minutes;
    this.days.set(day, change);
  }
}
