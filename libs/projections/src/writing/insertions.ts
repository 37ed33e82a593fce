import type { Cells } from '../schema/cells';
import type { TableLayout } from '../schema/table-layout';
import { CellsMap } from './cells-map';
import { RowExists } from './row-exists';

/**
 * Rows that were inserted since the last commit. Most are never asked for before they are written, so they get an
 * index only when somebody asks; in tables that only ever grow nobody does.
 */
export class Insertions {
  /** Undefined where a row was taken out again. */
  private rows: (Cells | undefined)[] = [];
  private places = new CellsMap<number>();
  private indexed = 0;

  constructor(private readonly layout: TableLayout) {}

  get all(): Cells[] {
    return this.rows.filter((cells) => cells !== undefined);
  }

  get count(): number {
    return this.rows.length;
  }

  add(cells: Cells): void {
    this.rows.push(cells);
  }

  /** Takes the row with this key out, if there is one. */
  take(key: Cells): Cells | undefined {
    if (this.rows.length === 0) return undefined;
    this.index();
    const place = this.places.get(key);
    if (place === undefined) return undefined;
    const cells = this.rows[place];
    this.rows[place] = undefined;
    return cells;
  }

  clear(): void {
    this.rows = [];
    this.places.clear();
    this.indexed = 0;
  }

  // Two rows with one key would be for the database to refuse, but one of them may be taken out again before that.
  private index(): void {
    for (; this.indexed < this.rows.length; this.indexed++) {
      const key = this.layout.keyOf(this.rows[this.indexed] as Cells);
      if (this.places.get(key) !== undefined) throw new RowExists(this.layout.name);
      this.places.set(key, this.indexed);
    }
  }
}
