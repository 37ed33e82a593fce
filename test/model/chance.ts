import { dice } from './dice';

/** Chance that falls the same each time for a seed. */
export class Chance {
  private readonly throwDice: (below: number) => number;

  constructor(seed: number) {
    this.throwDice = dice(seed);
  }

  below(number: number): number {
    return this.throwDice(number);
  }

  from(least: number, most: number): number {
    return least + this.throwDice(most - least + 1);
  }

  /** True once in so many times. */
  onceIn(times: number): boolean {
    return this.throwDice(times) === 0;
  }

  one<Item>(items: readonly Item[]): Item {
    return items[this.throwDice(items.length)]!;
  }

  /** The usual, but once in so many times the unusual. */
  mostly<Value>(usual: () => Value, unusual: () => Value, times = 20): Value {
    return this.onceIn(times) ? unusual() : usual();
  }

  some<Item>(items: readonly Item[], oneIn = 2): Item[] {
    return items.filter(() => this.onceIn(oneIn));
  }

  /** One of these, the heavier the oftener. */
  weighed<Item extends { readonly weight: number }>(items: readonly Item[]): Item {
    let left = this.throwDice(items.reduce((sum, { weight }) => sum + weight, 0));
    return items.find(({ weight }) => (left -= weight) < 0)!;
  }
}
