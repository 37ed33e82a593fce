import type { Minutes } from '@awr/kernel';
import type { Network } from '../network';
import { classesOf } from './classes-of';

/** Fewer people than this could be known: counts below it are never shown. */
export const SMALLEST_CLASS = 10;
const COUNTS_ROUNDED_TO = 5;
const MINUTES_ROUNDED_TO = 60;

export interface MemberClass {
  /** A, B, C …: new for each answer, and nobody's name. */
  readonly name: string;
  /** Rounded to 5. */
  readonly members: number;
  /** Whether its members were mostly paid by others, mostly paid them, or neither. */
  readonly credits: 'mostly-received' | 'even' | 'mostly-paid';
  /** About how many ties each of them has: in steps, since the most is one person's own number. */
  readonly ties: { readonly fewest: number; readonly most: number };
}

export interface ClassTie {
  readonly from: string;
  readonly to: string;
  /** In whole hours, as minutes; null where fewer than ten people of either class have part in it. */
  readonly minutes: Minutes | null;
}

export interface ClassNetwork {
  readonly classes: readonly MemberClass[];
  readonly ties: readonly ClassTie[];
}

/**
 * Who helps whom, by classes of at least ten members who are alike, so that nobody in it can be told from nine others:
 * k-anonymity by generalisation (L. Sweeney, 2002). Leaving out names alone would not do, since in a small
 * community the shape of somebody's ties may tell who they are. Empty where fewer than ten have any tie.
 */
export function classNetwork(network: Network): ClassNetwork {
  const classes = classesOf(network, SMALLEST_CLASS);
  const classOf = new Map(classes.flatMap(({ members }, index) => members.map((member) => [member, index] as const)));
  const flows = new Map<string, { minutes: Minutes; readonly payers: Set<number>; readonly paid: Set<number> }>();
  for (const { from, to, minutes } of network.ties()) {
    const [a, b] = [classOf.get(from), classOf.get(to)];
    if (a === undefined || b === undefined) continue;
    const flow = flows.get(`${a}>${b}`) ?? { minutes: 0, payers: new Set(), paid: new Set() };
    flow.minutes += minutes;
    flow.payers.add(from);
    flow.paid.add(to);
    flows.set(`${a}>${b}`, flow);
  }
  return {
    classes: classes.map(({ members, credits, ties }, index) => {
      const steps = { fewest: stepBelow(ties.fewest), most: stepAbove(ties.most) };
      return { name: nameOf(index), members: rounded(members.length, COUNTS_ROUNDED_TO), credits, ties: steps };
    }),
    ties: [...flows].map(([key, { minutes, payers, paid }]) => {
      const [from = 0, to = 0] = key.split('>').map(Number);
      const enough = Math.min(payers.size, paid.size) >= SMALLEST_CLASS;
      return {
        from: nameOf(from),
        to: nameOf(to),
        minutes: enough ? rounded(minutes, MINUTES_ROUNDED_TO) : null,
      };
    }),
  };
}

/** 1, 2, 5, 10, 20, 50 and so on. */
function stepBelow(count: number): number {
  const size = 10 ** Math.floor(Math.log10(count));
  return [5, 2, 1].map((step) => step * size).find((step) => step <= count)!;
}

function stepAbove(count: number): number {
  const size = 10 ** Math.floor(Math.log10(count));
  return [1, 2, 5, 10].map((step) => step * size).find((step) => step >= count)!;
}

function rounded(amount: number, to: number): number {
  return Math.round(amount / to) * to;
}

/** A to Z, then AA, AB and so on. */
function nameOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${nameOf(Math.floor(index / 26) - 1)}${letter}`;
}
