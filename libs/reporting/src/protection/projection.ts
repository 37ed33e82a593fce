import type { Vector } from './span';

/**
 * A set of atoms as a short vector: the sum of a made-up vector for each atom. Sums of sets stay sums of their vectors,
 * so whatever can be had by adding and subtracting sets can be had of their vectors too, and nothing is missed. The
 * other way round a chance in millions says that something can be had that can't, and then a row too many is hidden.
 */
export function projected(atoms: Iterable<number>, length: number): Vector {
  const sum = new Float64Array(length);
  for (const atom of atoms) {
    let state = (atom + 1) * 0x9e3779b1;
    for (let at = 0; at < length; at++) {
      // mulberry32, public domain: looks random, and is the same each time.
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      sum[at] = (sum[at] as number) + (((mixed ^ (mixed >>> 14)) >>> 0) % 67_108_859);
    }
  }
  return sum;
}
