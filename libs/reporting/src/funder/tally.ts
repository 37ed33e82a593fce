/** What some entries come to. */
export class Tally {
  minutes = 0;
  entries = 0;
  /** The accounts of those who gave, or spent. */
  readonly people = new Set<number>();
  /** The smallest parts that it is made of, for the protection of small counts. */
  readonly atoms = new Set<number>();

  add(minutes: number, entries: number, person: number, atom: number): void {
    this.minutes += minutes;
    this.entries += entries;
    this.people.add(person);
    this.atoms.add(atom);
  }
}

/** By what time given, and time spent, are told apart. */
export const GIVEN_BY = ['month', 'category', 'organisation', 'group', 'area', 'age-band'] as const;
export const SPENT_BY = ['venue', 'area'] as const;
export type GivenBy = (typeof GIVEN_BY)[number];
export type SpentBy = (typeof SPENT_BY)[number];
export type Dimension = GivenBy | SpentBy;

/** An id, a code, a month such as 2025-09; null for what has none. */
export type Key = string | null;

/** Tallies of one flow: all of it, and by each dimension. */
export class Tallies<By extends Dimension> {
  readonly total = new Tally();
  readonly by: Readonly<Record<By, Map<Key, Tally>>>;
  private readonly atoms = new Map<string, number>();

  constructor(private readonly dimensions: readonly By[]) {
    this.by = Object.fromEntries(dimensions.map((each) => [each, new Map()])) as Record<By, Map<Key, Tally>>;
  }

  add(keys: Readonly<Record<By, Key>>, minutes: number, entries: number, person: number): void {
    const atom = this.atomOf(keys);
    this.total.add(minutes, entries, person, atom);
    for (const dimension of this.dimensions) {
      const tallies = this.by[dimension];
      let tally = tallies.get(keys[dimension]);
      if (!tally) tallies.set(keys[dimension], (tally = new Tally()));
      tally.add(minutes, entries, person, atom);
    }
  }

  /** Entries that agree in every dimension can't be told apart by any table, and are one atom. */
  private atomOf(keys: Readonly<Record<By, Key>>): number {
    const name = JSON.stringify(this.dimensions.map((dimension) => keys[dimension]));
    const known = this.atoms.get(name);
    if (known !== undefined) return known;
    this.atoms.set(name, this.atoms.size);
    return this.atoms.size - 1;
  }
}
