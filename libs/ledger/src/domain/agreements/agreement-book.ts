import { invariant } from '@awr/kernel';
import { OUTCOMES, type Outcome } from './outcome';

export interface EncodedBook<Open> {
  readonly outcomes: Uint8Array;
  readonly open: readonly (readonly [number: number, open: Open])[];
}

const FIRST_CAPACITY = 64;

/** Claims, or exchanges, by number from 1: those still open whole, and of each that is settled one byte. */
export class AgreementBook<Open> {
  private count = 0;
  private outcomes: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  private readonly openOnes = new Map<number, Open>();

  get size(): number {
    return this.count;
  }

  /** Those that are open, the oldest first. */
  get open(): Iterable<readonly [number: number, open: Open]> {
    return this.openOnes;
  }

  find(number: number): Open | undefined {
    return this.openOnes.get(number);
  }

  /** Undefined where there is none with this number. */
  outcomeOf(number: number): Outcome | undefined {
    return number >= 1 && number <= this.count ? OUTCOMES[this.outcomes[number - 1]!] : undefined;
  }

  add(open: Open): void {
    if (this.count === this.outcomes.length) this.resize(this.count * 2);
    this.count += 1;
    this.openOnes.set(this.count, open);
  }

  /** Puts what is now known in the place of what was known; the place in the order stays. */
  replace(number: number, open: Open): void {
    invariant(this.openOnes.has(number), `${number} is not open`);
    this.openOnes.set(number, open);
  }

  settle(number: number, outcome: Exclude<Outcome, 'open'>): void {
    invariant(this.openOnes.delete(number), `${number} is settled and not open`);
    this.outcomes[number - 1] = OUTCOMES.indexOf(outcome);
  }

  /** A copy; what is open is never changed in place. */
  encode(): EncodedBook<Open> {
    return { outcomes: this.outcomes.slice(0, this.count), open: [...this.openOnes] };
  }

  static decode<Open>({ outcomes, open }: EncodedBook<Open>): AgreementBook<Open> {
    const book = new AgreementBook<Open>();
    book.outcomes = outcomes;
    book.count = outcomes.length;
    book.resize(Math.max(FIRST_CAPACITY, outcomes.length));
    for (const [number, one] of open) book.openOnes.set(number, one);
    const openCount = outcomes.reduce((sum, outcome) => sum + (outcome === 0 ? 1 : 0), 0);
    invariant(openCount === book.openOnes.size, `${openCount} are open, and ${book.openOnes.size} are known`);
    return book;
  }

  private resize(capacity: number): void {
    const larger = new Uint8Array(capacity);
    larger.set(this.outcomes);
    this.outcomes = larger;
  }
}
