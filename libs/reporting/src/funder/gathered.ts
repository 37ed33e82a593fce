import type { Period } from '../document/report';
import type { People } from './people';
import type { GivenBy, Key, SpentBy, Tallies, Tally } from './tally';

/** All that a funder's report says of one period. */
export interface Gathered {
  readonly period: Period;
  readonly given: Tallies<GivenBy>;
  readonly spent: Tallies<SpentBy>;
  readonly gifts: Tally;
  readonly grants: Tally;
  /** The accounts of members who were helped, or were given credits. */
  readonly received: People;
  /** Of all who gave, received, shared or spent. */
  readonly tookPart: People;
  /** Of those who gave in this period and never before it. */
  readonly firstTime: People;
  /** Days on which somebody gave. */
  readonly activeDays: number;
  readonly newGroups: ReadonlySet<Key>;
  readonly newVenues: ReadonlySet<Key>;
}
