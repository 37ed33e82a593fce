import type { Cells } from '../schema/cells';
import { CellsMap } from './cells-map';
import type { HeldRow } from './held-row';

/** Rows of one table to keep in each half of the cache: some 15 MB where rows are wide. */
const ROWS_IN_HALF = 16_384;

/**
 * The rows of one table that were used of late. Two halves: when the young one is full it becomes the old one, and
 * what was not used since goes; as good as least-recently-used here, and much cheaper.
 */
export class RowCache {
  private young = new CellsMap<HeldRow>();
  private old = new CellsMap<HeldRow>();

  constructor(
    /** True while a row that is not here is not in the table either. */
    private complete: boolean,
    private readonly rowsInHalf = ROWS_IN_HALF,
  ) {}

  get(key: Cells): HeldRow | undefined {
    return this.young.get(key) ?? this.fromOldHalf(key);
  }

  get isEmpty(): boolean {
    return this.young.size === 0 && this.old.size === 0;
  }

  get isComplete(): boolean {
    return this.complete;
  }

  /** Rows were written that are not here. */
  isNoLongerComplete(): void {
    this.complete = false;
  }

  hasRoomFor(rows: number): boolean {
    return this.young.size + rows <= this.rowsInHalf;
  }

  hold(row: HeldRow): HeldRow {
    this.young.set(row.key, row);
    return row;
  }

  /** After a commit, when every row here is as the database has it: lets go of some where there are too many. */
  shrink(): void {
    if (this.young.size <= this.rowsInHalf) return;
    this.complete = false;
    this.old = this.young;
    this.young = new CellsMap();
  }

  /** After a roll-back nothing that is here is sure. */
  drop(): void {
    this.young.clear();
    this.old.clear();
    this.complete = false;
  }

  private fromOldHalf(key: Cells): HeldRow | undefined {
    const row = this.old.size > 0 ? this.old.get(key) : undefined;
    return row && this.hold(row);
  }
}
