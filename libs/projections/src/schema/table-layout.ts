import { invariant } from '@awr/kernel';
import type { TableDefinition } from '../table';
import { compileCellsOf, compileRowOf } from './compiled-rows';
import { cellOf, integerCell, UnfitCell, type Cell, type Cells, type LaidOutColumn } from './cells';

type AnyRow = Readonly<Record<string, unknown>>;

const SQL_NAME = /^[a-z][a-z0-9_]{0,40}$/;

/** A table's columns in a fixed order, so that a row is a list of cells. */
export class TableLayout {
  readonly columns: readonly LaidOutColumn[];
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
  /** All cells of a row. Throws where one is missing or of another kind. */
  readonly cellsOf: (row: AnyRow) => Cells;
  /** The cells of a row's key, in the key's order. */
  readonly keyCellsOf: (row: AnyRow) => Cells;
  /** The row as a projection sees it. */
  readonly rowOf: (cells: Cells) => Record<string, unknown>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly keyPlaces: readonly number[];

  constructor(
    readonly name: string,
    definition: TableDefinition,
  ) {
    const columns = Object.entries(definition.columns);
    this.key = definition.key;
    this.columns = columns.map(([column, { kind, nullable }]) => {
      return { table: name, name: column, kind, nullable, isInKey: this.key.includes(column) };
    });
    this.indexes = definition.indexes ?? [];
    this.places = new Map(this.columns.map((column, place) => [column.name, place]));
    this.keyPlaces = this.key.map((column) => this.placeOf(column));
    this.check();
    this.cellsOf = compileCellsOf(this.columns);
    this.keyCellsOf = compileCellsOf(this.keyPlaces.map((place) => this.columnAt(place)));
    this.rowOf = compileRowOf(this.columns);
  }

  columnAt(place: number): LaidOutColumn {
    return this.columns[place] as LaidOutColumn;
  }

  keyOf(cells: Cells): Cells {
    return this.keyPlaces.map((place) => cells[place] as Cell);
  }

  /** Sets some of a row's columns, in place. The key can't be changed. */
  assign(cells: Cells, columns: AnyRow): Cells {
    for (const name in columns) {
      const place = this.placeOf(name);
      const column = this.columnAt(place);
      const cell = cellOf(column, columns[name]);
      if (column.isInKey && cells[place] !== cell) throw new UnfitCell(column, 'is in the key, so it can not change');
      cells[place] = cell;
    }
    return cells;
  }

  /** Adds to some of a row's numbers, in place. */
  increase(cells: Cells, numbers: AnyRow): void {
    for (const name in numbers) {
      const place = this.placeOf(name);
      const column = this.columnAt(place);
      cells[place] = integerCell(column, Number(cells[place] ?? 0) + integerCell(column, numbers[name]));
    }
  }

  /** A copy of columns that are to be set later. Throws now where that could not be done. */
  checked(columns: AnyRow): AnyRow {
    for (const name in columns) cellOf(this.columnAt(this.placeOf(name)), columns[name]);
    return { ...columns };
  }

  /** A new row before anything is added to it: its key, 0 for numbers, null for what may be missing or is yet to come. */
  emptyCells(key: Cells): Cells {
    const cells = this.columns.map<Cell>(({ kind, nullable }) => (kind === 'integer' && !nullable ? 0 : null));
    this.keyPlaces.forEach((place, index) => (cells[place] = key[index] as Cell));
    return cells;
  }

  /** The same cells. Throws where one is missing. */
  complete(cells: Cells): Cells {
    for (let place = 0; place < cells.length; place++) {
      const column = this.columnAt(place);
      if (cells[place] === null && !column.nullable) throw new UnfitCell(column, 'is missing');
    }
    return cells;
  }

  /** The cells of a row that the database gave. */
  cellsFromSql(row: AnyRow): Cells {
    return this.columns.map(({ name }) => row[name] as Cell);
  }

  private placeOf(column: string): number {
    const place = this.places.get(column);
    invariant(place !== undefined, `table ${this.name} has no column ${column}`);
    return place;
  }

  private check(): void {
    invariant(this.key.length > 0, `table ${this.name} has no key`);
    for (const name of [this.name, ...this.places.keys()]) {
      invariant(SQL_NAME.test(name), `${name} can't be a name in SQL`);
    }
    for (const place of this.keyPlaces) {
      const { name, kind, nullable } = this.columnAt(place);
      invariant(kind !== 'json' && !nullable, `${this.name}.${name} can't be in a key: it may be null, or is json`);
    }
    this.indexes.flat().forEach((column) => this.placeOf(column));
  }
}
