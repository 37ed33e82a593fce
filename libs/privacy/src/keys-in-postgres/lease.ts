import { StoreUnavailable, type Wording } from '@awr/kernel';

/** How many erasures there were, as far as this process was told. */
export const ERASURES = 0;
/** Until when keys in memory may be used: of a clock that never jumps, in nanoseconds; and of the usual one. */
export const USABLE_UNTIL = 1;
export const USABLE_UNTIL_BY_THE_CALENDAR = 2;
export const PLACES = 3;

/**
 * What a thread keeps up to date about the keys in PostgreSQL, and its process reads before each use of one. Decision 66
 * says why that is enough.
 */
export class Lease {
  constructor(
    private readonly known: BigInt64Array,
    private readonly place: string,
  ) {}

  get isHeld(): boolean {
    if (process.hrtime.bigint() >= Atomics.load(this.known, USABLE_UNTIL)) return false;
    // Where the whole machine was put to sleep, the first clock may have slept too.
    return BigInt(Date.now()) < Atomics.load(this.known, USABLE_UNTIL_BY_THE_CALENDAR);
  }

  /** How many erasures there were. @throws StoreUnavailable where nobody can tell any more. */
  erasures(): number {
    // In this order: the thread writes the other way round.
    if (!this.isHeld) throw new StoreUnavailable(outOfReach(this.place));
    return Number(Atomics.load(this.known, ERASURES));
  }
}

function outOfReach(place: string): Wording {
  return {
    cy: `Nid yw’r allweddi yn ${place} o fewn cyrraedd ar hyn o bryd, felly ni ellir agor na selio dim personol.`,
    en: `The keys in ${place} are out of reach at the moment, so nothing personal can be opened or sealed.`,
  };
}
