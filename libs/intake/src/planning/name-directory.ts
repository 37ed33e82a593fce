import { nameKey } from '@awr/community';
import { LANGUAGES, type Wording } from '@awr/kernel';
import { compact } from '../columns/heading';

/** Finds what people call a thing: exactly, but for case and spaces; or without accents, where that is one thing only. */
export class NameDirectory<Thing> {
  private readonly exact = new Map<string, Thing>();
  private readonly loose = new Map<string, Set<Thing>>();
  private readonly names = new Map<string, Thing>();

  enter(name: string, thing: Thing): void {
    this.exact.set(nameKey(name), thing);
    this.names.set(name, thing);
    const key = compact(name);
    this.loose.set(key, (this.loose.get(key) ?? new Set()).add(thing));
  }

  find(name: string): Thing | undefined {
    return this.exact.get(nameKey(name)) ?? only(this.loose.get(compact(name)));
  }

  /** The one name that is nearly this one, to ask whether it was meant. */
  nearest(name: string): string | undefined {
    const wanted = compact(name);
    const near = [...this.names.keys()].filter(
      (known) => isNear(wanted, compact(known)) || fitsLostLetters(name, known),
    );
    return new Set(near.map((known) => this.names.get(known))).size === 1 ? near[0] : undefined;
  }
}

/** Something that is called by a name in each language, and was called otherwise before. */
interface Called<Thing> {
  readonly name: Wording;
  readonly formerNames: readonly Wording[] | undefined;
  readonly found: Thing;
}

/**
 * Enters things by their names. Sheets from before a thing was renamed call it by its old name, and mean it; unless
 * another is called that now, which is found first.
 */
export function enterNames<Thing>(directory: NameDirectory<Thing>, things: readonly Called<Thing>[]): void {
  for (const { formerNames = [], found } of things) {
    for (const name of formerNames) for (const language of LANGUAGES) directory.enter(name[language], found);
  }
  for (const { name, found } of things) for (const language of LANGUAGES) directory.enter(name[language], found);
}

/** One slip of the pen in a short word, two in a longer one. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : 1;
  return Math.abs(a.length - b.length) <= most && Math.min(a.length, b.length) >= 4 && distance(a, b) <= most;
}

/** Programs that can't write ŵ and ŷ save a question mark in their place: C?r, T? Hafan. */
function fitsLostLetters(name: string, known: string): boolean {
  if (!/\p{L}\?|\?\p{L}/u.test(name)) return false;
  const pattern = name.replace(/[.*+^${}()|[\]\\]/g, '\\$&').replaceAll('?', '\\p{L}');
  return new RegExp(`^${pattern}$`, 'iu').test(known);
}

/** How many letters must be put in, taken out or changed to make one word the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

function only<Thing>(things: ReadonlySet<Thing> | undefined): Thing | undefined {
  return things?.size === 1 ? [...things][0] : undefined;
}
