import * as fc from 'fast-check';
import { type Counted, type CountedTable, shownRows } from './shown-rows';

const UNDER = 10;

/** So many people, each with an atom of their own, from number `from` on. */
function people(count: number, from: number): Counted {
  const numbers = new Set(Array.from({ length: count }, (_, n) => from + n));
  return { people: numbers, atoms: numbers };
}

function both(...rows: readonly Counted[]): Counted {
  return {
    people: new Set(rows.flatMap((row) => [...row.people])),
    atoms: new Set(rows.flatMap((row) => [...row.atoms])),
  };
}

describe('the rows of tables that outside readers are shown', () => {
  const [choir, lunch, bowls, walks] = [people(40, 0), people(30, 100), people(12, 200), people(3, 300)];
  const all = both(choir, lunch, bowls, walks);

  it('are all of them where no row is of few people', () =>
    expect(shownRows([[choir, lunch, bowls]], both(choir, lunch, bowls), UNDER)).toEqual(
      new Set([choir, lunch, bowls]),
    ));

  it('leave out few people, and the next smallest with them: else the total less the others would give them away', () =>
    expect(shownRows([[choir, lunch, bowls, walks]], all, UNDER)).toEqual(new Set([choir, lunch])));

  it('leave out so many that those left out are enough people together', () => {
    const rows = [choir, lunch, ...[2, 3, 4].map((count, n) => people(count, 400 + n * 10))];
    expect(shownRows([rows], both(...rows), UNDER)).toEqual(new Set([choir]));
  });

  it('are none where the whole is of few people', () => expect(shownRows([[walks]], walks, UNDER)).toEqual(new Set()));

  it('leave out what another table would tell: the organisation that has one small group among its own', () => {
    const [small, other] = [people(4, 500), people(5, 600)];
    const menter = both(choir, small);
    const church = both(lunch, other);
    const groups = [choir, lunch, small, other];
    // By itself the table of groups hides two of enough people; but each organisation less its large group is a small one.
    const hospice = people(25, 700);
    const shown = shownRows(
      [
        [...groups, hospice],
        [menter, church, hospice],
      ],
      both(...groups, hospice),
      UNDER,
    );
    const showsBoth = (organisation: Counted, group: Counted) => shown.has(organisation) && shown.has(group);
    expect(showsBoth(menter, choir)).toBe(false);
    expect(showsBoth(church, lunch)).toBe(false);
  });

  it('let nobody work out a row of few people, however they add and subtract', () =>
    fc.assert(
      fc.property(fc.array(atom, { minLength: 1, maxLength: 14 }), fc.integer({ min: 2, max: 12 }), (atoms, under) => {
        const [tables, total] = tablesOf(atoms);
        const shown = shownRows(tables, total, under);
        for (const row of tables.flat().filter((each) => each.people.size < under)) {
          expect(shown.has(row)).toBe(false);
          expect(isCombination(row, [...(total.people.size < under ? [] : [total]), ...shown], atoms.length)).toBe(
            false,
          );
        }
        for (const table of tables) {
          const hidden = table.filter((row) => !shown.has(row));
          if (hidden.length === 0 || hidden.length === table.length) continue;
          expect(hidden.length).toBeGreaterThan(1);
          expect(both(...hidden).people.size).toBeGreaterThanOrEqual(under);
        }
      }),
      { numRuns: 300 },
    ));

  it('hide no more than they must where there is nobody to protect', () =>
    fc.assert(
      fc.property(fc.array(atom, { minLength: 1, maxLength: 14 }), (atoms) => {
        const [tables, total] = tablesOf(atoms);
        const isSmall = tables.flat().some((row) => row.people.size < 3);
        fc.pre(!isSmall);
        expect(shownRows(tables, total, 3).size).toBe(tables.flat().length);
      }),
    ));
});

// Few values, so that rows of different tables are often sums of one another.
const atom = fc.record({
  group: fc.integer({ min: 0, max: 4 }),
  category: fc.integer({ min: 0, max: 2 }),
  people: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 }),
});
type Atom = typeof atom extends fc.Arbitrary<infer Value> ? Value : never;

/** Tables by group, by organisation (to which groups belong) and by category. */
function tablesOf(atoms: readonly Atom[]): [CountedTable[], Counted] {
  const rowOf = (some: readonly number[]): Counted => ({
    people: new Set(some.flatMap((at) => atoms[at]?.people ?? [])),
    atoms: new Set(some),
  });
  const table = (keyOf: (one: Atom) => number): Counted[] => {
    const keys = new Set(atoms.map(keyOf));
    return [...keys].map((key) => rowOf(atoms.flatMap((one, at) => (keyOf(one) === key ? [at] : []))));
  };
  const tables = [table(({ group }) => group), table(({ group }) => group % 2), table(({ category }) => category)];
  return [tables, rowOf(atoms.map((_, at) => at))];
}

/** Whether a row is what others come to when they are added and subtracted, by elimination in exact fractions. */
function isCombination(row: Counted, others: readonly Counted[], atoms: number): boolean {
  const vector = ({ atoms: own }: Counted) => {
    const has = new Set(own);
    return Array.from({ length: atoms }, (_, at) => (has.has(at) ? 1n : 0n));
  };
  return rank([...others.map(vector), vector(row)]) === rank(others.map(vector));
}

/** Fraction-free, so that whole numbers stay exact. */
function rank(rows: readonly (readonly bigint[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, at) => at >= found && row[column] !== 0n);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot] as bigint[], left[found] as bigint[]];
    const head = left[found] as bigint[];
    for (let at = found + 1; at < left.length; at++) {
      const row = left[at] as bigint[];
      const [a, b] = [head[column] as bigint, row[column] as bigint];
      left[at] = row.map((part, place) => part * a - (head[place] as bigint) * b);
    }
    found += 1;
  }
  return found;
}
