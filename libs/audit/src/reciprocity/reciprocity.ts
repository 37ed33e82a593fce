import type { Activity } from './activity';
import { type Circulation, circulation } from './metrics/circulation';
import { gini } from './metrics/gini';
import { type GiveAndTake, giveAndTake } from './metrics/give-and-take';
import { type TieReciprocity, type WeightedReciprocity, tieReciprocity, weightedReciprocity } from './metrics/ties';
import { type Turnover, turnover } from './metrics/turnover';

/** How a timebank's time goes round, in eight figures. docs/reciprocity.md has their formulas. */
export interface Reciprocity {
  readonly members: { readonly all: number; readonly active: number; readonly dormant: number };
  /** Who gave time (hours recorded, exchanges), who used it (exchanges, spending), and who did both. */
  readonly bothWays: { readonly gaveTime: number; readonly usedTime: number; readonly both: number };
  readonly giveAndTake: GiveAndTake;
  readonly ties: TieReciprocity;
  readonly weighted: WeightedReciprocity;
  readonly circulation: Circulation;
  /** Undefined for a group, since what its members hold is not the group's. */
  readonly turnover: Turnover | undefined;
  /** Of what each active member moved, in and out. */
  readonly giniOfActivity: number | null;
}

/** Days since 1 January 1970, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The eight figures of one window. Each has its formula, and where that is from, at its own function. */
export function reciprocityOf(activity: Activity, days: Days, isOfGroup: boolean): Reciprocity {
  const { network, moved, gaveTime, usedTime, size } = activity;
  const active = moved.filter((minutes) => minutes > 0);
  const both = gaveTime.filter((gave, member) => gave === 1 && usedTime[member] === 1);
  return {
    members: { all: size, active: active.length, dormant: size - active.length },
    bothWays: { gaveTime: count(gaveTime), usedTime: count(usedTime), both: both.length },
    giveAndTake: giveAndTake(network),
    ties: tieReciprocity(network),
    weighted: weightedReciprocity(network),
    circulation: circulation(network),
    turnover: isOfGroup ? undefined : turnover(activity.changes(), days.first, days.last),
    giniOfActivity: gini([...active]),
  };
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
