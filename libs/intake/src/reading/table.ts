import type { Charset } from './charset';
import type { Delimiter } from './delimiter';
import type { DateSystem } from './xlsx/serial';
import type { StoredCell } from './xlsx/stored-cell';

/** One sheet of rows, whatever kind of file it came from. */
export type Table = TextTable | WorkbookTable;

interface AnyTable {
  readonly file: string;
  /** Rows with something in them, in their order. */
  readonly rows: readonly TableRow[];
  /** Lines of rows that another program lists although they never counted. */
  readonly uncounted?: ReadonlySet<number>;
  /** Lines of members whom another program has suspended or deleted. */
  readonly inactive?: ReadonlySet<number>;
}

export interface TextTable extends AnyTable {
  readonly format: 'csv';
  readonly charset: Charset;
  readonly delimiter: Delimiter;
  /** A first line that only names the delimiter, or nothing. */
  readonly declaration: string;
  readonly lineEnd: string;
}

export interface WorkbookTable extends AnyTable {
  readonly format: 'xlsx';
  /** The sheet's name inside the workbook. */
  readonly sheet: string;
  /** How many sheets the workbook has besides this one. */
  readonly otherSheets: number;
  /** The names of those that nobody sees, and that are left out. */
  readonly hiddenSheets: readonly string[];
  /** Which day the workbook counts its dates from. */
  readonly dates: DateSystem;
}

export interface TableRow {
  /** Where the row begins, counting from 1: lines of a text file (as an editor counts), rows of a workbook. */
  readonly line: number;
  /** What each cell says, tidied of invisible characters. */
  readonly cells: readonly string[];
  /** The row as it stood in the file, to be given back unchanged: a text file's own line, or a workbook's cells. */
  readonly original: string | readonly (StoredCell | undefined)[];
}
