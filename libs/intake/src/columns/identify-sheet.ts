import { type Problem, problem } from '../problems/problem';
import type { Table, TableRow } from '../reading/table';
import type { Column, Columns } from './column';
import { type ColumnsFound, matchColumns } from './match-columns';
import { COLUMNS, SHEET_KINDS, type SheetKind, kindsNamed } from './sheet-kind';

/** A table whose kind and columns are known. */
export interface Sheet<Field extends string = string> {
  readonly kind: SheetKind;
  readonly table: Table;
  /** Its row of headings; what stands above it is a title. */
  readonly header: TableRow;
  readonly columns: ColumnsFound<Field>;
  readonly rows: readonly TableRow[];
}

/** A table that looks like one of the five kinds, but whose columns can't all be told. */
export interface UnclearSheet {
  readonly kind: SheetKind;
  readonly table: Table;
  readonly line: number;
  readonly problems: readonly Problem[];
}

export type Identified = { readonly sheet: Sheet } | { readonly unclear: UnclearSheet } | { readonly unknown: Table };

/** How many rows at the top may be titles and blank space before the headings. */
const MOST_TITLE_ROWS = 20;

interface Candidate {
  readonly kind: SheetKind;
  readonly place: number;
  readonly columns: ColumnsFound;
}

/**
 * Which kind of sheet a table is. A name that says so is believed: spends without their activity must not be taken for
 * hours. Where the name says nothing, or too much, the columns tell.
 */
export function identifySheet(table: Table): Identified {
  const named = kindNamed(table);
  const own = named && bestHeader(table, named, true);
  if (own && isComplete(own.columns)) return identified(table, own);
  const byColumns = SHEET_KINDS.map((kind) => bestHeader(table, kind, false));
  const chosen = fullest(byColumns);
  if (chosen && (!own || neededBy(chosen.kind) > neededBy(own.kind))) return identified(table, chosen);
  const meant = own ?? byColumns.find(isNearlyComplete);
  return meant ? { unclear: unclear(table, meant) } : { unknown: table };
}

function identified(table: Table, found: Candidate): Identified {
  return found.columns.twice.length > 0 ? { unclear: unclear(table, found) } : { sheet: sheet(table, found) };
}

/** Only one column short of a kind: better to ask than to leave such a table out. */
function isNearlyComplete({ columns: { places, missing, unused } }: Candidate): boolean {
  return missing.length === 1 && places.size >= 3 && unused.length <= places.size;
}

function kindNamed(table: Table): SheetKind | undefined {
  const bySheet = table.format === 'xlsx' ? kindsNamed(table.sheet) : [];
  const kinds = bySheet.length > 0 ? bySheet : kindsNamed(table.file);
  return kinds.length === 1 ? kinds[0] : undefined;
}

function bestHeader(table: Table, kind: SheetKind, isNamed: boolean): Candidate {
  const wanted: Columns = COLUMNS[kind];
  const candidates = table.rows
    .slice(0, MOST_TITLE_ROWS)
    .map(({ cells }, place) => ({ kind, place, columns: matchColumns(cells, wanted, isNamed) }));
  return candidates.reduce((best, each) => (each.columns.places.size > best.columns.places.size ? each : best));
}

/**
 * The kind that needs the most columns, of those whose needed columns are all there. Where more than half of the
 * headings would mean nothing, the table is about something else.
 */
function fullest(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter(({ columns }) => isComplete(columns) && columns.unused.length <= columns.places.size)
    .sort((a, b) => neededBy(b.kind) - neededBy(a.kind) || b.columns.places.size - a.columns.places.size)[0];
}

function isComplete({ missing }: ColumnsFound): boolean {
  return missing.length === 0;
}

function neededBy(kind: SheetKind): number {
  return Object.values<Column>(COLUMNS[kind]).filter(({ isNeeded, isNeededWithout }) => isNeeded ?? isNeededWithout)
    .length;
}

function sheet(table: Table, { kind, place, columns }: Candidate): Sheet {
  return { kind, table, header: table.rows[place]!, columns, rows: table.rows.slice(place + 1) };
}

function unclear(table: Table, { kind, place, columns }: Candidate): UnclearSheet {
  const named: Readonly<Record<string, Column>> = COLUMNS[kind];
  const label = (field: string) => ({ wanted_cy: named[field]!.label.cy, wanted_en: named[field]!.label.en });
  const missing = columns.missing.map((field) => problem('column-missing', '', label(field)));
  const twice = columns.twice.map(({ field, headings: [first, second] }) =>
    problem('column-twice', second, { ...label(field), first, second }),
  );
  return { kind, table, line: table.rows[place]?.line ?? 1, problems: [...twice, ...missing] };
}
