import { type Minutes, invariant } from '@awr/kernel';

/** One tie: what one member paid another, all their entries together. */
export interface Tie {
  /** Who paid. Members are numbered from 0. */
  readonly from: number;
  /** Who was paid. */
  readonly to: number;
  readonly minutes: Minutes;
}

/** Who paid whom how much among members: a directed graph with weights, and no ties from anybody to themselves. */
export class Network {
  private readonly minutes = new Map<number, Minutes>();

  constructor(
    /** How many members there are; those without a tie count too. */
    readonly size: number,
  ) {}

  static of(size: number, ties: Iterable<Tie>): Network {
    const network = new Network(size);
    for (const { from, to, minutes } of ties) network.add(from, to, minutes);
    return network;
  }

  add(from: number, to: number, minutes: Minutes): void {
    invariant(from !== to && from < this.size && to < this.size, `there is no tie from ${from} to ${to}`);
    const tie = from * this.size + to;
    this.minutes.set(tie, (this.minutes.get(tie) ?? 0) + minutes);
  }

  get tieCount(): number {
    return this.minutes.size;
  }

  between(from: number, to: number): Minutes {
    return this.minutes.get(from * this.size + to) ?? 0;
  }

  *ties(): Generator<Tie> {
    for (const [tie, minutes] of this.minutes) {
      yield { from: Math.floor(tie / this.size), to: tie % this.size, minutes };
    }
  }

  /** What each member was paid, and what each paid. */
  flows(): { readonly received: Float64Array; readonly paid: Float64Array } {
    const [received, paid] = [new Float64Array(this.size), new Float64Array(this.size)];
    for (const { from, to, minutes } of this.ties()) {
      paid[from]! += minutes;
      received[to]! += minutes;
    }
    return { received, paid };
  }

  /** How many members have any tie. */
  connected(): number {
    const has = new Uint8Array(this.size);
    for (const { from, to } of this.ties()) has[from] = has[to] = 1;
    return has.reduce((count, one) => count + one, 0);
  }
}
