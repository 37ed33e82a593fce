import type { TableDefinition } from '../table';

type PlainRow = Record<string, unknown>;

/**
 * The plainest table that keeps the promises of a TableWriter: no batches, no database. What the real writer does is
 * checked against it.
 */
export class PlainTable {
  private readonly rowsByKey = new Map<string, PlainRow>();

  constructor(private readonly definition: TableDefinition) {}

  insert(row: PlainRow): void {
    if (this.rowsByKey.has(this.keyOf(row))) throw new Error(`there already is a row ${this.keyOf(row)}`);
    this.put(row);
  }

  find(key: PlainRow): Promise<PlainRow | undefined> {
    return Promise.resolve(copyOf(this.rowsByKey.get(this.keyOf(key))));
  }

  put(row: PlainRow): void {
    this.rowsByKey.set(this.keyOf(row), copyOf(row));
  }

  change(key: PlainRow, columns: PlainRow): void {
    const row = this.rowsByKey.get(this.keyOf(key));
    if (row) this.put({ ...row, ...columns });
  }

  add(key: PlainRow, numbers: PlainRow, set: PlainRow = {}): void {
    const row = this.rowsByKey.get(this.keyOf(key)) ?? { ...this.emptyRow(), ...key };
    const sums = Object.entries(numbers).map(([column, more]) => [column, Number(row[column] ?? 0) + Number(more)]);
    this.put({ ...row, ...set, ...(Object.fromEntries(sums) as PlainRow) });
  }

  remove(key: PlainRow): void {
    this.rowsByKey.delete(this.keyOf(key));
  }

  /** All rows, ordered by key. */
  rows(): PlainRow[] {
    return [...this.rowsByKey.values()].sort((a, b) => this.compareKeys(a, b)).map(copyOf);
  }

  private compareKeys(a: PlainRow, b: PlainRow): number {
    const unequal = this.definition.key.find((column) => a[column] !== b[column]);
    return unequal === undefined ? 0 : (a[unequal] as string) < (b[unequal] as string) ? -1 : 1;
  }

  private keyOf(row: PlainRow): string {
    return JSON.stringify(this.definition.key.map((column) => row[column]));
  }

  private emptyRow(): PlainRow {
    const empty = ([name, column]: [string, { kind: string; nullable: boolean }]) =>
      [name, column.nullable ? null : column.kind === 'integer' ? 0 : undefined] as const;
    return Object.fromEntries(Object.entries(this.definition.columns).map(empty));
  }
}

// Through JSON, as json columns are kept.
function copyOf<Copied extends PlainRow | undefined>(row: Copied): Copied {
  return row && (JSON.parse(JSON.stringify(row)) as Copied);
}
