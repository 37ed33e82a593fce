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
  /** Rows that were made since the last commit; most are never asked for. */
  private fresh = new CellsMap<HeldRow>();

  constructor(
    /** True while a row that is not here is not in the table either. */
    private complete: boolean,
    private readonly rowsInHalf = ROWS_IN_HALF,
  ) {}

  get(key: Cells): HeldRow | undefined {
    return this.young.get(key) ?? this.fromOldHalf(key) ?? this.fromFresh(key);
  }

  get isComplete(): boolean {
    return this.complete;
  }

  /** Rows were written that are not here. */
  isNoLongerComplete(): void {
    this.complete = false;
  }

  /** Keeps a row that was asked for. */
  hold(row: HeldRow): HeldRow {
    this.young.set(row.key, row);
    return row;
  }

  /** Keeps a new row that will be let go of after the commit, unless somebody asks for it or there is room for all. */
  holdFresh(row: HeldRow): HeldRow {
    this.fresh.set(row.key, row);
    return row;
  }

  /** After a commit: lets go of what will hardly be wanted, once there is too much. */
  shrink(written: readonly HeldRow[]): void {
    if (this.fresh.size > 0) this.sortOutFresh(written);
    if (this.young.size <= this.rowsInHalf) return;
    this.complete = false;
    this.old = this.young;
    this.young = new CellsMap();
  }

  /** After a roll-back nothing that is here is sure. */
  drop(): void {
    this.young.clear();
    this.old.clear();
    this.fresh.clear();
    this.complete = false;
  }

  private sortOutFresh(written: readonly HeldRow[]): void {
    const isRoomForAll = this.young.size + this.fresh.size <= this.rowsInHalf;
    if (isRoomForAll) for (const row of written) this.young.set(row.key, row);
    else this.complete = false;
    this.fresh.clear();
  }

  private fromOldHalf(key: Cells): HeldRow | undefined {
    const row = this.old.size > 0 ? this.old.get(key) : undefined;
    return row && this.hold(row);
  }

  private fromFresh(key: Cells): HeldRow | undefined {
    const row = this.fresh.size > 0 ? this.fresh.get(key) : undefined;
    return row && this.hold(row);
  }
}
