import type { Sheet } from '../columns/identify-sheet';
import type { PlannedChange } from '../planning/changes-of-member';
import type { ImportContext } from '../planning/import-context';
import type { Plan } from '../planning/plan';
import type { Table } from '../reading/table';
import type { SheetsRead } from '../read-sheets-of-files';
import { describeFile, describeRow, describeUnclear } from './describe-refusals';
import type { ChangeReport, FileReport, ImportReport, Outcome } from './import-report';
import { notesOf } from './note-reports';
import { placeOf } from './place-of';
import { countsOf, minutesByGroup, minutesByMonth, totalsOf } from './totals';

/** Tells what was read, what is wrong, and what goes in. */
export function buildReport(
  read: SheetsRead,
  plan: Plan,
  { timebankId, update = false }: Pick<ImportContext, 'timebankId' | 'update'>,
  outcome: Outcome,
): ImportReport {
  return {
    timebankId,
    outcome,
    files: [
      ...read.sheets.map((sheet) => fileReport(sheet, plan)),
      ...read.unclear.map(({ table, kind }) => ({ ...unreadReport(table), kind })),
      ...read.unknown.map(unreadReport),
    ],
    totals: totalsOf(plan),
    minutesByGroup: minutesByGroup(plan),
    minutesByMonth: minutesByMonth(plan),
    refused: [
      ...read.files.flatMap(describeFile),
      ...read.unclear.flatMap(describeUnclear),
      ...plan.refused.map(describeRow),
    ],
    update,
    changes: plan.changes.map(changeReport),
    notes: notesOf(read, plan),
    goesIn: countsOf(plan, false),
    alreadyThere: countsOf(plan, true),
  };
}

function changeReport({ sheet, row, number, fields }: PlannedChange): ChangeReport {
  const told = fields.map(({ field, from, to }) => ({ field, column: headingOf(sheet, field), from, to }));
  return { ...placeOf(sheet.table), line: row.line, number, fields: told };
}

/** A surname that changed may stand in the column for the whole name. */
function headingOf({ columns, header }: Sheet, field: string): string {
  const place = (columns.places.get(field) ?? columns.places.get('fullName') ?? [])[0];
  return place === undefined ? '' : (header.cells[place] ?? '');
}

function fileReport(sheet: Sheet, { refused }: Plan): FileReport {
  const { table, kind, header, columns, rows } = sheet;
  const headings = [...columns.places].map(([field, places]) => {
    return [field, places.map((place) => header.cells[place] ?? '').join(' + ')] as const;
  });
  return {
    ...unreadReport(table),
    kind,
    headingsLine: header.line,
    columns: Object.fromEntries(headings),
    unusedColumns: columns.unused,
    rows: rows.length,
    refusedRows: refused.filter((row) => row.sheet === sheet).length,
  };
}

function unreadReport(table: Table): FileReport {
  const text = table.format === 'csv' ? { charset: table.charset, delimiter: table.delimiter } : {};
  return { ...placeOf(table), format: table.format, ...text, columns: {}, unusedColumns: [], rows: 0, refusedRows: 0 };
}
