import { type Instant, type Minutes, invariant } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { People } from '../entry';

/** Credits set aside for a booking. They stay the member's, who can't spend them elsewhere meanwhile. */
export interface Hold {
  readonly holdId: string;
  /** The ordinal of the member's account. */
  readonly ordinal: number;
  readonly venue: AccountId;
  readonly offerId: string;
  readonly people: People;
  readonly minutes: Minutes;
  /** From this moment on it holds nothing, whether or not its lapse is in the log yet. */
  readonly expiresAt: Instant;
}

/** The holds that are open, as the log says. Those that ended are forgotten: the log and the views have them. */
export class Holds implements Iterable<Hold> {
  private readonly byId = new Map<string, Hold>();
  private readonly byAccount = new Map<number, Map<string, Hold>>();

  get size(): number {
    return this.byId.size;
  }

  find(holdId: string): Hold | undefined {
    return this.byId.get(holdId);
  }

  add(hold: Hold): void {
    invariant(!this.byId.has(hold.holdId), `hold ${hold.holdId} is placed twice`);
    this.byId.set(hold.holdId, hold);
    const others = this.byAccount.get(hold.ordinal) ?? new Map<string, Hold>();
    this.byAccount.set(hold.ordinal, others.set(hold.holdId, hold));
  }

  end(holdId: string): Hold {
    const hold = this.byId.get(holdId);
    invariant(hold, `hold ${holdId} ends, which is not open`);
    this.byId.delete(holdId);
    this.byAccount.get(hold.ordinal)!.delete(holdId);
    if (this.byAccount.get(hold.ordinal)!.size === 0) this.byAccount.delete(hold.ordinal);
    return hold;
  }

  /** In the order in which they were placed. */
  of(ordinal: number): readonly Hold[] {
    return [...(this.byAccount.get(ordinal)?.values() ?? [])];
  }

  /** What is set aside of an account at a moment; at no moment in particular, all that the log has. */
  heldOf(ordinal: number, at?: Instant): Minutes {
    let held = 0;
    for (const hold of this.byAccount.get(ordinal)?.values() ?? []) if (!hasEnded(hold, at)) held += hold.minutes;
    return held;
  }

  [Symbol.iterator](): Iterator<Hold> {
    return this.byId.values();
  }

  encode(): readonly Hold[] {
    return [...this.byId.values()];
  }

  static decode(encoded: readonly Hold[]): Holds {
    const holds = new Holds();
    for (const hold of encoded) holds.add(hold);
    return holds;
  }
}

/** Its time is over, from that moment on; never, where nobody says what time it is. */
export function hasEnded({ expiresAt }: Hold, at: Instant | undefined): boolean {
  return at !== undefined && at >= expiresAt;
}
