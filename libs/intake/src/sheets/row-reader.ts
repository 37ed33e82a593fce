import type { Code, Column } from '../columns/column';
import type { Sheet } from '../columns/identify-sheet';
import { COLUMNS } from '../columns/sheet-kind';
import { type Problem, isProblem, problem } from '../problems/problem';
import type { TableRow } from '../reading/table';

/** A problem and where in the row it is. */
export interface RowProblem extends Problem {
  readonly code: Code;
  /** The column's heading as it stands in the sheet; empty where the whole row is meant. */
  readonly column: string;
}

/** A row of a sheet, and what was made of it. */
export interface ReadRow<Content> {
  readonly sheet: Sheet;
  readonly row: TableRow;
  /** Undefined where there are problems. */
  readonly content: Content | undefined;
  readonly problems: readonly RowProblem[];
}

// What spreadsheet programs show where a formula has failed.
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

/** Reads the cells of one row by what they are, and gathers every problem on the way. */
export class RowReader<Field extends string> {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly sheet: Sheet<Field>,
    private readonly row: TableRow,
  ) {}

  has(field: Field): boolean {
    return this.sheet.columns.places.has(field);
  }

  text(field: Field): string {
    const cells = this.placesOf(field).map((place) => this.row.cells[place] ?? '');
    return cells.filter((cell) => cell !== '').join(this.column(field).joinedBy ?? ' ');
  }

  /** What the cell says, read as what it should be; undefined where it can't be, and then the problem is kept. */
  read<Value>(field: Field, readText: (text: string) => Value | Problem): Value | undefined {
    const text = this.text(field);
    const value = FORMULA_ERROR.test(text) ? problem('formula-error', text) : readText(text);
    if (!isProblem(value)) return value;
    this.report(field, value);
    return undefined;
  }

  report(field: Field, found: Problem): void {
    this.problems.push(rowProblem(this.sheet, field, found));
  }

  /** The row's content, once every cell was read without a problem. */
  finish<Content>(content: { readonly [Key in keyof Content]: Content[Key] | undefined }): ReadRow<Content> {
    const { sheet, row, problems } = this;
    return {
      sheet,
      row,
      problems,
      content: problems.length === 0 ? (withoutUndefined(content) as Content) : undefined,
    };
  }

  private placesOf(field: Field): readonly number[] {
    return this.sheet.columns.places.get(field) ?? [];
  }

  private column(field: Field): Column {
    return columnOf(this.sheet, field);
  }
}

/** A problem with one field of a sheet's row. */
export function rowProblem(sheet: Sheet, field: string, found: Problem): RowProblem {
  const place = sheet.columns.places.get(field)?.[0];
  const heading = place === undefined ? '' : (sheet.header.cells[place] ?? '');
  return { ...found, code: columnOf(sheet, field).code, column: heading };
}

function columnOf(sheet: Sheet, field: string): Column {
  const columns: Readonly<Record<string, Column>> = COLUMNS[sheet.kind];
  return columns[field]!;
}

function withoutUndefined(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
