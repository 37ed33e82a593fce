import type { Kysely } from 'kysely';
import type { TableWriter } from '../projection';
import type { AnyTables } from '../schema/any-tables';
import type { Cells } from '../schema/cells';
import type { TableLayout } from '../schema/table-layout';
import type { TableDefinition } from '../table';
import { CellsMap } from './cells-map';
import { HeldRow, type Base, type Change } from './held-row';
import { Insertions } from './insertions';
import { RowCache } from './row-cache';
import { RowExists } from './row-exists';
import type { RowStatements } from './row-statements';

type AnyRow = Readonly<Record<string, unknown>>;

const NOTHING: AnyRow = {};

/** What a projection does to one table: gathered in memory, then flushed. */
export class TableRows implements TableWriter<TableDefinition> {
  private readonly cache: RowCache;
  private readonly insertions: Insertions;
  private dirty: HeldRow[] = [];

  constructor(
    private readonly layout: TableLayout,
    private readonly statements: RowStatements,
    private readonly db: Kysely<AnyTables>,
    options: { readonly isEmpty: boolean; readonly rowsInCache?: number },
  ) {
    this.cache = new RowCache(options.isEmpty, options.rowsInCache);
    this.insertions = new Insertions(layout);
  }

  insert(row: AnyRow): void {
    const cells = this.layout.cellsOf(row);
    const known = this.cache.isEmpty ? undefined : this.cache.get(this.layout.keyOf(cells));
    if (!known) return this.insertions.add(cells);
    this.alter(known, (present) => {
      if (present) throw new RowExists(this.layout.name);
      return cells;
    });
  }

  // Not async: most rows are at hand, and rules look for several of them at each event.
  find(key: AnyRow): Promise<Record<string, unknown> | undefined> {
    const row = this.held(this.layout.keyCellsOf(key), 'unread');
    if (row.base === 'unread') return this.findUnread(row);
    return Promise.resolve(row.cells && this.layout.rowOf(row.cells));
  }

  put(row: AnyRow): void {
    const cells = this.layout.cellsOf(row);
    this.alter(this.held(this.layout.keyOf(cells), 'either'), () => cells);
  }

  change(key: AnyRow, columns: AnyRow): void {
    const row = this.held(this.layout.keyCellsOf(key), 'unread');
    const kept = row.base === 'unread' ? this.layout.checked(columns) : columns;
    this.alter(row, (cells) => cells && this.layout.assign(cells, kept));
  }

  add(key: AnyRow, numbers: AnyRow, set: AnyRow = NOTHING): void {
    const row = this.held(this.layout.keyCellsOf(key), 'unread');
    const more = row.base === 'unread' ? this.layout.checked(numbers) : numbers;
    const others = row.base === 'unread' ? this.layout.checked(set) : set;
    this.alter(row, (present) => {
      const cells = this.layout.assign(present ?? this.layout.emptyCells(row.key), others);
      this.layout.increase(cells, more);
      return present ? cells : this.layout.complete(cells);
    });
  }

  remove(key: AnyRow): void {
    this.alter(this.held(this.layout.keyCellsOf(key), 'either'), () => undefined);
  }

  /** Writes what was gathered. It stays gathered until `settle`, since the transaction may yet fail. */
  async flush(tx: Kysely<AnyTables>): Promise<void> {
    const toRead = this.dirty.filter((row) => row.base === 'unread' || row.isUnprovenNews);
    if (toRead.length > 0) await this.read(tx, toRead);
    const inserted = this.insertions.all;
    const written: Cells[] = [];
    const removed: Cells[] = [];
    for (const { base, cells, key } of this.dirty) {
      const isThere = base === 'row' || base === 'either';
      if (cells) (isThere ? written : inserted).push(cells);
      else if (isThere) removed.push(key);
    }
    await this.statements.remove(tx, removed);
    await this.statements.insert(tx, inserted);
    await this.statements.write(tx, written);
  }

  /** The flush was committed. */
  settle(): void {
    for (const row of this.dirty) row.settle();
    this.dirty = [];
    if (this.cache.isComplete) this.holdInserted();
    this.insertions.clear();
    this.cache.shrink();
  }

  /** Forgets what was gathered since the last commit. */
  drop(): void {
    this.cache.drop();
    this.insertions.clear();
    this.dirty = [];
  }

  /** The row in memory; a row that is not there yet starts on this base, or on nothing where that is certain. */
  private held(key: Cells, base: Base): HeldRow {
    return this.cache.get(key) ?? this.heldAnew(key, base);
  }

  private heldAnew(key: Cells, base: Base): HeldRow {
    const inserted = this.insertions.take(key);
    const certain = this.cache.isComplete ? 'nothing' : undefined;
    const row = new HeldRow(key, certain ?? (inserted ? 'new' : base), inserted);
    if (inserted) this.isDirty(row);
    return this.cache.hold(row);
  }

  private alter(row: HeldRow, change: Change): void {
    if (row.base === 'unread') row.later(change);
    else row.cells = change(row.cells);
    if (!row.dirty) this.isDirty(row);
  }

  private isDirty(row: HeldRow): void {
    row.dirty = true;
    this.dirty.push(row);
  }

  /** While a table is small all of it is kept, so that there is never anything to read. */
  private holdInserted(): void {
    const inserted = this.insertions.all;
    if (inserted.length === 0) return;
    if (!this.cache.hasRoomFor(inserted.length)) return this.cache.isNoLongerComplete();
    for (const cells of inserted) this.cache.hold(new HeldRow(this.layout.keyOf(cells), 'row', cells));
  }

  private async findUnread(row: HeldRow): Promise<Record<string, unknown> | undefined> {
    await this.read(this.db, [row]);
    return row.cells && this.layout.rowOf(row.cells);
  }

  private async read(db: Kysely<AnyTables>, rows: readonly HeldRow[]): Promise<void> {
    const keys = rows.map((row) => row.key);
    const found = new CellsMap<Cells>();
    for (const cells of await this.statements.read(db, keys)) found.set(this.layout.keyOf(cells), cells);
    for (const row of rows) {
      const cells = found.get(row.key);
      if (row.isUnprovenNews && cells) throw new RowExists(this.layout.name);
      row.readAs(cells);
    }
  }
}
