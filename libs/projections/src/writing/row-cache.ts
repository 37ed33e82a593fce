import type { Cells } from '../schema/cells';
import { CellsMap } from './cells-map';
import type { HeldRow } from './held-row';

/** Rows of one table to keep in each half of the cache: some 10 MB where rows are wide. */
const ROWS_IN_HALF = 8_192;

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
    const row = this.young.get(key) ?? this.fromOldHalf(key);
    if (row) row.wanted = true;
    return row;
  }

  get isComplete(): boolean {
    return this.complete;
  }

  /** Rows were written that are not here. */
  isNoLongerComplete(): void {
    this.complete = false;
  }

  hold(row: HeldRow): HeldRow {
    this.young.set(row.key, row);
    return row;
  }

  /** After a commit: lets go of what will hardly be wanted, once there is too much. */
  shrink(written: readonly HeldRow[]): void {
    if (this.young.size <= this.rowsInHalf) return;
    this.complete = false;
    for (const row of written) if (!row.wanted) this.young.delete(row.key);
    if (this.young.size <= this.rowsInHalf) return;
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
    if (this.old.size === 0) return undefined;
    const row = this.old.get(key);
    if (row) this.young.set(key, row);
    return row;
  }
}
