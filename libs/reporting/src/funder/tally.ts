import { Crowd, type Roster } from './people';

/** What some entries come to. */
export class Tally {
  minutes = 0;
  entries = 0;
  /** The accounts of those who gave, or spent. */
  readonly people: Crowd;
  /** The smallest parts that it is made of, for the protection of small counts. */
  readonly atoms: number[] = [];

  constructor(roster: Roster) {
    this.people = new Crowd(roster);
  }

  /** Whoever gave or spent comes by their place in the roster. */
  add(minutes: number, place: number): void {
    this.minutes += minutes;
    this.entries += 1;
    this.people.add(place);
  }
}

/** Entries that agree in every dimension: no table tells them apart, so they count in the same tallies. */
export class Atom {
  constructor(private readonly tallies: readonly Tally[]) {}

  add(minutes: number, place: number): void {
    for (const tally of this.tallies) tally.add(minutes, place);
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
  readonly total: Tally;
  readonly by: Readonly<Record<By, Map<Key, Tally>>>;
  private readonly atoms = new Map<string, Atom>();

  constructor(
    private readonly dimensions: readonly By[],
    private readonly roster: Roster,
  ) {
    this.total = new Tally(roster);
    this.by = Object.fromEntries(dimensions.map((each) => [each, new Map()])) as Record<By, Map<Key, Tally>>;
  }

  /** The atom with these keys; the same one whenever they are asked for. */
  atom(keys: Readonly<Record<By, Key>>): Atom {
    const name = JSON.stringify(this.dimensions.map((dimension) => keys[dimension]));
    const known = this.atoms.get(name);
    if (known) return known;
    const tallies = [this.total, ...this.dimensions.map((dimension) => this.tally(dimension, keys[dimension]))];
    for (const tally of tallies) tally.atoms.push(this.atoms.size);
    const atom = new Atom(tallies);
    this.atoms.set(name, atom);
    return atom;
  }

  private tally(dimension: By, key: Key): Tally {
    const tallies = this.by[dimension];
    let tally = tallies.get(key);
    if (!tally) tallies.set(key, (tally = new Tally(this.roster)));
    return tally;
  }
}
