import type { Kysely } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { TableWriter } from '../projection';
import { integerCell, keyText, type Cells } from '../schema/cells';
import type { PlacedCell, TableLayout } from '../schema/table-layout';
import type { TableDefinition } from '../table';
import { HeldRow, type Base, type Change } from './held-row';
import { RowCache } from './row-cache';
import type { TableStatements } from './table-statements';

type AnyRow = Readonly<Record<string, unknown>>;

/** A projection inserted a row whose key is not new. */
export class RowExists extends Error {
  override readonly name = 'RowExists';
  constructor(table: string) {
    super(`a row inserted into ${table} has a key that is there already`);
  }
}

/** What a projection does to one table: gathered in memory, then flushed. */
export class TableRows implements TableWriter<TableDefinition> {
  private readonly cache: RowCache;
  private dirty: HeldRow[] = [];

  constructor(
    private readonly layout: TableLayout,
    private readonly statements: TableStatements,
    private readonly db: Kysely<AnyTables>,
    options: { readonly isEmpty: boolean; readonly rowsInCache?: number },
  ) {
    this.cache = new RowCache(options.isEmpty, options.rowsInCache);
  }

  insert(row: AnyRow): void {
    const cells = this.layout.cellsOf(row);
    this.alter(this.layout.keyCellsOf(row), 'new', (present) => {
      if (present) throw new RowExists(this.layout.name);
      return cells;
    });
  }

  async find(key: AnyRow): Promise<Record<string, unknown> | undefined> {
    const row = this.held(this.layout.keyCellsOf(key), 'unread');
    if (row.base === 'unread') await this.read(this.db, [row]);
    return row.cells && this.layout.rowOf(row.cells);
  }

  put(row: AnyRow): void {
    const cells = this.layout.cellsOf(row);
    this.alter(this.layout.keyCellsOf(row), 'either', () => cells);
  }

  change(key: AnyRow, columns: AnyRow): void {
    const keyCells = this.layout.keyCellsOf(key);
    const changed = this.layout.placedCellsOf(keyCells, columns);
    this.alter(keyCells, 'unread', (cells) => cells && placed(cells, changed));
  }

  add(key: AnyRow, numbers: AnyRow, set: AnyRow = {}): void {
    const keyCells = this.layout.keyCellsOf(key);
    const more = this.layout.placedCellsOf(keyCells, numbers);
    const others = this.layout.placedCellsOf(keyCells, set);
    this.alter(keyCells, 'unread', (present) => {
      const cells = placed(present ?? this.layout.emptyCells(keyCells), others);
      for (const { place, cell } of more) cells[place] = this.sum(place, cells[place], cell);
      return present ? cells : this.layout.complete(cells);
    });
  }

  remove(key: AnyRow): void {
    this.alter(this.layout.keyCellsOf(key), 'either', () => undefined);
  }

  get rowsToFlush(): number {
    return this.dirty.length;
  }

  /** Writes what was gathered. It stays gathered until `settle`, since the transaction may yet fail. */
  async flush(tx: Kysely<AnyTables>): Promise<void> {
    await this.read(
      tx,
      this.dirty.filter((row) => row.base === 'unread' || row.isUnprovenNews),
    );
    const inserted: Cells[] = [];
    const written: Cells[] = [];
    const removed: Cells[] = [];
    for (const { base, cells, keyCells } of this.dirty) {
      const isThere = base === 'row' || base === 'either';
      if (cells) (isThere ? written : inserted).push(cells);
      else if (isThere) removed.push(keyCells);
    }
    await this.statements.remove(tx, removed);
    await this.statements.insert(tx, inserted);
    await this.statements.write(tx, written);
  }

  /** The flush was committed. */
  settle(): void {
    for (const row of this.dirty) row.settle();
    this.cache.shrink(this.dirty);
    this.dirty = [];
  }

  /** Forgets what was gathered since the last commit. */
  drop(): void {
    this.cache.drop();
    this.dirty = [];
  }

  private alter(keyCells: Cells, base: Base, change: Change): void {
    const row = this.held(keyCells, base);
    row.change(change);
    if (row.dirty) return;
    row.dirty = true;
    this.dirty.push(row);
  }

  /** The row in memory; a row that is not there yet starts on this base, or on nothing where that is certain. */
  private held(keyCells: Cells, base: Base): HeldRow {
    const key = keyText(keyCells);
    const known = this.cache.get(key);
    return known ?? this.cache.hold(new HeldRow(key, keyCells, this.cache.isComplete ? 'nothing' : base, undefined));
  }

  private async read(db: Kysely<AnyTables>, rows: readonly HeldRow[]): Promise<void> {
    if (rows.length === 0) return;
    const keys = rows.map((row) => row.keyCells);
    const found = new Map(
      (await this.statements.read(db, keys)).map((cells) => [keyText(this.layout.keyOf(cells)), cells] as const),
    );
    for (const row of rows) {
      const cells = found.get(row.keyText);
      if (row.isUnprovenNews && cells) throw new RowExists(this.layout.name);
      row.readAs(cells);
    }
  }

  private sum(place: number, present: unknown, more: unknown): number {
    const total = Number(present ?? 0) + Number(more);
    return integerCell(this.layout.columnAt(place), total);
  }
}

function placed(cells: Cells, changed: readonly PlacedCell[]): Cells {
  for (const { place, cell } of changed) cells[place] = cell;
  return cells;
}
