import type { Minutes } from '@awr/kernel';
import type { Network } from '../network';

export interface TieReciprocity {
  readonly ties: number;
  /** Ties that are answered by one the other way. */
  readonly mutualTies: number;
  /** r = mutual ties / ties; null without ties. */
  readonly share: number | null;
  /** ā = ties / (n(n−1)): the share that chance alone would answer. */
  readonly density: number | null;
  /** ρ = (r − ā) / (1 − ā): above 0 people answer more than by chance, below 0 less. */
  readonly beyondChance: number | null;
}

/**
 * How many ties are answered, corrected for how many there are: D. Garlaschelli and M. I. Loffredo, “Patterns of link
 * reciprocity in directed networks”, Phys. Rev. Lett. 93, 268701 (2004). n is the number of members with any tie.
 */
export function tieReciprocity(network: Network): TieReciprocity {
  const ties = network.tieCount;
  let mutualTies = 0;
  for (const { from, to } of network.ties()) if (network.between(to, from) > 0) mutualTies += 1;
  if (ties === 0) return { ties, mutualTies, share: null, density: null, beyondChance: null };
  const n = network.connected();
  const [share, density] = [mutualTies / ties, ties / (n * (n - 1))];
  return { ties, mutualTies, share, density, beyondChance: density === 1 ? null : (share - density) / (1 - density) };
}

export interface WeightedReciprocity {
  readonly minutes: Minutes;
  /** Σ min(w_ij, w_ji) over all ordered pairs. */
  readonly answeredMinutes: Minutes;
  readonly share: number | null;
}

/**
 * How much of the time paid was answered by time paid the other way: Σ min(w_ij, w_ji) / Σ w_ij. T. Squartini,
 * F. Picciolo, F. Ruzzenenti and D. Garlaschelli, “Reciprocity of weighted networks”, Sci. Rep. 3, 2729 (2013).
 */
export function weightedReciprocity(network: Network): WeightedReciprocity {
  let [minutes, answeredMinutes] = [0, 0];
  for (const tie of network.ties()) {
    minutes += tie.minutes;
    answeredMinutes += Math.min(tie.minutes, network.between(tie.to, tie.from));
  }
  return { minutes, answeredMinutes, share: minutes === 0 ? null : answeredMinutes / minutes };
}
