import { projected } from './projection';
import { Span, type Vector } from './span';
import { isTold } from './rounding';

/** A row of a table of figures: whom it counts, and of which smallest parts it is the sum. */
export interface Counted {
  readonly people: Iterable<number> & { readonly size: number };
  readonly atoms: Iterable<number>;
}

export type CountedTable = readonly Counted[];

/**
 * Which rows may be shown, of several tables that each divide the same total, so that nobody gets at a small count:
 *
 * 1. A row of few people is not shown.
 * 2. In each table, the rows that are not shown are two at least, and of enough people together: else the total less
 *    the others would give them away. The smallest rows go first.
 * 3. No row of few people is what some of the shown rows, of whatever tables, come to when they are added and
 *    subtracted: the groups of an organisation, for one. Where it is, the smallest of those is not shown either.
 *
 * What is left is also rounded, so that what comes near can't be told from what is there.
 */
export function shownRows(
  tables: readonly CountedTable[],
  total: Counted,
  smallCountsUnder: number,
): ReadonlySet<Counted> {
  if (!isTold(total.people.size, smallCountsUnder)) return new Set();
  const rows = tables.flat();
  const few = rows.filter(({ people }) => !isTold(people.size, smallCountsUnder));
  const shown = new Set(rows);
  for (const row of few) shown.delete(row);
  const vectors = vectorsOf([total, ...rows]);
  do for (const table of tables) hideEnough(table, shown, smallCountsUnder);
  while (hideSource(few, total, shown, vectors));
  return shown;
}

function hideEnough(table: CountedTable, shown: Set<Counted>, smallCountsUnder: number): void {
  const hidden = table.filter((row) => !shown.has(row));
  if (hidden.length === 0) return;
  const people = new Set(hidden.flatMap((row) => [...row.people]));
  const smallestFirst = table.filter((row) => shown.has(row)).sort(bySize);
  for (const row of smallestFirst) {
    if (hidden.length >= 2 && people.size >= smallCountsUnder) return;
    shown.delete(row);
    hidden.push(row);
    for (const person of row.people) people.add(person);
  }
}

/** Hides one more row, where some row of few people could be worked out; false where none can. */
function hideSource(
  few: readonly Counted[],
  total: Counted,
  shown: Set<Counted>,
  vectors: ReadonlyMap<Counted, Vector>,
): boolean {
  if (few.length === 0) return false;
  const vectorOf = (row: Counted) => vectors.get(row) as Vector;
  const span = new Span<Counted>();
  for (const row of [total, ...shown]) span.add(row, vectorOf(row));
  for (const row of few) {
    const [smallest] = (span.madeFrom(vectorOf(row)) ?? []).filter((each) => each !== total).sort(bySize);
    if (smallest) return shown.delete(smallest);
  }
  return false;
}

/** As long as there are rows and a little more: then vectors that are independent stay so, but for a chance in millions. */
function vectorsOf(rows: readonly Counted[]): ReadonlyMap<Counted, Vector> {
  return new Map(rows.map((row) => [row, projected(row.atoms, rows.length + 8)]));
}

function bySize(a: Counted, b: Counted): number {
  return a.people.size - b.people.size;
}
