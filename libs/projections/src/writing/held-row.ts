import type { Cells } from '../schema/cells';

/** What a projection does to a row: from its cells, or none, to its cells, or none. May change the cells it is given. */
export type Change = (cells: Cells | undefined) => Cells | undefined;

/**
 * What the database has under a row's key: this row, as it was; nothing; nothing, so says the projection, and the
 * database will check; it does not matter, since it is overwritten; or it must be read before changes can be made.
 */
export type Base = 'row' | 'nothing' | 'new' | 'either' | 'unread';

/** A row in memory: as the database has it, or as it will be after the next flush. */
export class HeldRow {
  dirty = false;
  private changes: Change[] | undefined = undefined;

  constructor(
    readonly key: Cells,
    public base: Base,
    public cells: Cells | undefined,
  ) {}

  /** Makes a change as soon as the row is read. */
  later(change: Change): void {
    if (this.changes) this.changes.push(change);
    else this.changes = [change];
  }

  /** Takes what the database has, and makes the changes that have waited for it. */
  readAs(cells: Cells | undefined): void {
    if (this.base !== 'unread') return;
    this.base = cells ? 'row' : 'nothing';
    this.cells = (this.changes ?? []).reduce<Cells | undefined>((changed, change) => change(changed), cells);
    this.changes = undefined;
  }

  /** A row said to be new, and taken away again before anybody checked that it was. */
  get isUnprovenNews(): boolean {
    return this.base === 'new' && !this.cells;
  }

  /** The database now has it as it is here. */
  settle(): void {
    this.base = this.cells ? 'row' : 'nothing';
    this.dirty = false;
  }
}
