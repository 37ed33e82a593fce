import type { Column, Columns, Headings } from './column';
import { headingKeys, isOneOf } from './heading';

/** Where each thing that a kind of sheet says was found. */
export interface ColumnsFound<Field extends string = string> {
  /** Columns by field, counting from 0; more than one only where the field joins them. */
  readonly places: ReadonlyMap<Field, readonly number[]>;
  readonly missing: readonly Field[];
  /** Fields for which two columns are equally good. */
  readonly twice: readonly { readonly field: Field; readonly headings: readonly [string, string] }[];
  /** Headings that mean nothing to this kind of sheet. */
  readonly unused: readonly string[];
}

/**
 * Finds a kind's columns among headings. The best headings of all fields go first, so that a weak one takes no other's.
 * `isNamed`: the sheet's name says that it is of this kind.
 */
export function matchColumns<Field extends string>(
  headings: readonly string[],
  columns: Columns<Field>,
  isNamed: boolean,
): ColumnsFound<Field> {
  const fields = Object.keys(columns) as Field[];
  const keys = headings.map(headingKeys);
  const taken = new Map<number, Field>();
  const mostChoices = Math.max(...fields.map((field) => columns[field].headings.length));
  for (let choice = 0; choice < mostChoices; choice += 1) {
    for (const field of fields) take(field, columns[field], columns[field].headings[choice], { keys, taken, isNamed });
  }
  const places = placesByField(fields, taken);
  return {
    places,
    missing: fields.filter((field) => !places.has(field) && isNeeded(columns[field], places)),
    twice: fields.flatMap((field) => repeated(field, columns[field], places.get(field) ?? [], headings)),
    unused: headings.filter((heading, place) => heading !== '' && !taken.has(place)),
  };
}

function isNeeded({ isNeeded, isNeededWithout }: Column, places: ReadonlyMap<string, unknown>): boolean {
  return isNeeded ?? (isNeededWithout !== undefined && !isNeededWithout.some((field) => places.has(field)));
}

interface Taking<Field extends string> {
  readonly keys: readonly (readonly string[])[];
  readonly taken: Map<number, Field>;
  readonly isNamed: boolean;
}

function take<Field extends string>(
  field: Field,
  { joinedBy }: Column,
  wanted: Headings | undefined,
  { keys, taken, isNamed }: Taking<Field>,
): void {
  const isFound = [...taken.values()].includes(field);
  if (!wanted || (wanted.onlyInNamed && !isNamed) || (isFound && joinedBy === undefined)) return;
  for (const [place, key] of keys.entries()) if (!taken.has(place) && isOneOf(key, wanted)) taken.set(place, field);
}

function placesByField<Field extends string>(fields: readonly Field[], taken: ReadonlyMap<number, Field>) {
  const places = new Map<Field, readonly number[]>();
  for (const field of fields) {
    const found = [...taken].filter(([, taker]) => taker === field).map(([place]) => place);
    if (found.length > 0)
      places.set(
        field,
        found.sort((a, b) => a - b),
      );
  }
  return places;
}

function repeated<Field extends string>(
  field: Field,
  { joinedBy }: Column,
  places: readonly number[],
  headings: readonly string[],
): ColumnsFound<Field>['twice'] {
  const [first, second] = places;
  if (joinedBy !== undefined || first === undefined || second === undefined) return [];
  return [{ field, headings: [headings[first] ?? '', headings[second] ?? ''] }];
}
