import type { Minutes, Wording } from '@awr/kernel';
import type { Code } from '../columns/column';
import type { SheetKind } from '../columns/sheet-kind';
import type { Reason } from '../problems/explanations';
import type { Charset } from '../reading/charset';
import type { Delimiter } from '../reading/delimiter';
import type { NoteCode } from './notes';

/** What an import says of itself. A dry run says the same as a real one, but for `outcome`. */
export interface ImportReport {
  readonly timebankId: string;
  readonly outcome: Outcome;
  readonly files: readonly FileReport[];
  /** What the good rows come to, whether they are new or were there. */
  readonly totals: Totals;
  readonly minutesByGroup: Readonly<Record<string, Minutes>>;
  readonly minutesByMonth: Readonly<Record<string, Minutes>>;
  readonly refused: readonly RefusedReport[];
  /** True where members are changed to what the sheets say of them; else `changes` are only told. */
  readonly update: boolean;
  /** What good rows say otherwise of members who were there already. */
  readonly changes: readonly ChangeReport[];
  readonly notes: readonly NoteReport[];
  /** What goes into the timebank that it had not. */
  readonly goesIn: Counts;
  /** What the sheets say that the timebank has already. */
  readonly alreadyThere: Counts;
}

/**
 * `written`: it is in the timebank. `would-write`: it was a dry run. `refused`: there are bad rows, so nothing was
 * written. `unreadable`: a sheet can't be read as a whole, so nothing was written, bad rows to be left out or not.
 */
export type Outcome = 'written' | 'would-write' | 'refused' | 'unreadable';

export interface Totals {
  readonly members: number;
  readonly groups: number;
  /** Rows of hours. */
  readonly entries: number;
  readonly spends: number;
  readonly gifts: number;
  readonly earnedMinutes: Minutes;
  readonly spentMinutes: Minutes;
  readonly givenMinutes: Minutes;
  /** Earned and not spent. */
  readonly outstandingMinutes: Minutes;
}

export interface Counts {
  readonly groups: number;
  readonly members: number;
  readonly venues: number;
  readonly offers: number;
  readonly hours: number;
  readonly spends: number;
  readonly gifts: number;
}

/** What was read of one sheet. */
export interface FileReport extends Place {
  readonly format: 'csv' | 'xlsx';
  readonly charset?: Charset;
  readonly delimiter?: Delimiter;
  /** Undefined where it is none of the five. */
  readonly kind?: SheetKind;
  readonly headingsLine?: number;
  /** By what the column means, its heading. */
  readonly columns: Readonly<Record<string, string>>;
  /** Headings that mean nothing to this kind of sheet, so that their columns were left out. */
  readonly unusedColumns: readonly string[];
  readonly rows: number;
  readonly refusedRows: number;
}

/** A row, column or file that can't go in. */
export interface RefusedReport extends Place {
  /** The line of a text file, as an editor counts, or the row of a workbook; 0 for a whole file. */
  readonly line: number;
  /** The heading of the column; empty where the whole row or file is meant. */
  readonly column: string;
  readonly code: Code;
  readonly reason: Reason;
  /** What was read. */
  readonly value: string;
  /** The line of the earlier row that this one repeats, and its file where that is another. */
  readonly of?: number;
  readonly ofFile?: string;
  readonly message: Wording;
  readonly whatToDo: Wording;
  /** Whatever else is wrong with the row. */
  readonly also: readonly Pick<RefusedReport, 'column' | 'code' | 'reason' | 'value' | 'message' | 'whatToDo'>[];
}

/** A member of whom a sheet says something else than the timebank. It is personal: it is told to whoever imports alone. */
export interface ChangeReport extends Place {
  readonly line: number;
  readonly number: string;
  readonly fields: readonly {
    readonly field: string;
    /** The heading of its column. */
    readonly column: string;
    /** What the timebank had; empty where it had nothing. */
    readonly from: string;
    readonly to: string;
  }[];
}

/** Something worth knowing about rows that went in, or were rightly left out. */
export interface NoteReport extends Place {
  readonly code: NoteCode;
  readonly lines: readonly number[];
  readonly message: Wording;
}

interface Place {
  readonly file: string;
  /** The sheet's name, where the file is a workbook with several. */
  readonly sheet?: string;
}
