import type { CalendarDate, Language } from '@awr/kernel';
import type { Cell } from './cell';

/** Stable, for programs; what people read is in the report's language. */
export type ReportCode = 'funder' | 'organisation' | 'statement' | 'receipt' | 'work-list' | 'redemption';

/** Days, both included. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** A report as data, in one language: what every format is made of. */
export interface Report {
  readonly code: ReportCode;
  readonly language: Language;
  readonly title: string;
  /** Whose report it is, such as the timebank or the member. */
  readonly about: readonly string[];
  readonly period?: Period;
  readonly madeOn: CalendarDate;
  readonly sections: readonly Section[];
  readonly notes: readonly string[];
}

export interface Section {
  /** Stable, for programs: such as by-group. */
  readonly code: string;
  readonly heading: string;
  /** What to know before reading the table, or all there is to say where there is none. */
  readonly words?: readonly string[];
  readonly table?: Table;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly total?: Row;
}

export interface Column {
  readonly code: string;
  readonly heading: string;
  /** Figures stand to the right. */
  readonly holds: 'words' | 'figures';
}

/** The first cell says what the row is about. */
export interface Row {
  /** Stable, for programs: an id, a code, a month; left out where the first cell says it. */
  readonly of?: string | null;
  readonly cells: readonly Cell[];
}
