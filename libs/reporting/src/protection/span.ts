/** The largest prime below 2²⁶: a product of two numbers below it is exact. */
const PRIME = 67_108_859;

export type Vector = Float64Array;

/**
 * What can be had by adding and subtracting: the span of some vectors, over the numbers modulo a prime. Each vector is
 * told with a name, and of what can be had it is said from which of them.
 */
export class Span<Name> {
  private readonly basis: { readonly vector: Vector; readonly pivot: number; readonly from: Map<Name, number> }[] = [];

  add(name: Name, vector: Vector): void {
    const { rest, from } = this.reduced(vector);
    const pivot = rest.findIndex((part) => part !== 0);
    if (pivot < 0) return;
    addTo(from, name, 1);
    const scale = inverse(rest[pivot] as number);
    scaleBy(rest, scale);
    for (const [each, factor] of from) from.set(each, (factor * scale) % PRIME);
    this.basis.push({ vector: rest, pivot, from });
  }

  /** From which of the vectors this one can be had; undefined where it can't. */
  madeFrom(vector: Vector): Name[] | undefined {
    const { rest, from } = this.reduced(vector);
    if (rest.some((part) => part !== 0)) return undefined;
    return [...from].flatMap(([name, factor]) => (factor === 0 ? [] : [name]));
  }

  /** What is left of a vector when all that the basis has of it is taken away, and what was taken, by name. */
  private reduced(vector: Vector): { rest: Vector; from: Map<Name, number> } {
    const rest = vector.map((part) => part % PRIME);
    const from = new Map<Name, number>();
    for (const { vector: taken, pivot, from: names } of this.basis) {
      const factor = rest[pivot] as number;
      if (factor === 0) continue;
      for (let at = 0; at < rest.length; at++) {
        rest[at] = ((rest[at] as number) + PRIME - (((taken[at] as number) * factor) % PRIME)) % PRIME;
      }
      for (const [name, part] of names) addTo(from, name, PRIME - ((part * factor) % PRIME));
    }
    return { rest, from };
  }
}

function addTo<Name>(sums: Map<Name, number>, name: Name, part: number): void {
  sums.set(name, ((sums.get(name) ?? 0) + part) % PRIME);
}

function scaleBy(vector: Vector, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = ((vector[at] as number) * factor) % PRIME;
}

/** By Fermat: a to the power of p − 2. */
function inverse(of: number): number {
  let [result, base, exponent] = [1, of % PRIME, PRIME - 2];
  for (; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
