import { isOwnTable } from '../columns/foreign/awr-tables';
import type { Plan } from '../planning/plan';
import type { SheetsRead } from '../read-sheets-of-files';
import type { Table } from '../reading/table';
import type { NoteReport } from './import-report';
import { NOTES, type NoteCode } from './notes';
import { placeOf } from './place-of';

/** The notes of one kind about one sheet are told together, with their lines. */
export function notesOf(read: SheetsRead, plan: Plan): NoteReport[] {
  const lines = new NoteLines();
  for (const table of read.unknown) {
    lines.add(isOwnTable(table) ? 'own-table' : 'not-a-sheet', table, table.rows[0]?.line ?? 0);
  }
  for (const { why, sheet, row } of plan.leftOut) lines.add(why, sheet.table, row.line);
  for (const { code, sheet, row } of plan.notes) lines.add(code, sheet.table, row.line);
  for (const { table, line } of read.lettersLost) lines.add('letters-lost', table, line);
  return [...hiddenSheets(read), ...lines.reports()];
}

function hiddenSheets({ files }: SheetsRead): NoteReport[] {
  return files.flatMap(({ file, tables: [first] }) => {
    const hidden = first?.format === 'xlsx' ? first.hiddenSheets : [];
    return hidden.map(
      (sheet) => ({ file, sheet, code: 'hidden-sheet', lines: [], message: NOTES['hidden-sheet'] }) as const,
    );
  });
}

class NoteLines {
  private readonly gathered = new Map<Table, Map<NoteCode, number[]>>();

  add(code: NoteCode, table: Table, line: number): void {
    const byCode = this.gathered.get(table) ?? new Map<NoteCode, number[]>();
    const lines = byCode.get(code) ?? [];
    lines.push(line);
    this.gathered.set(table, byCode.set(code, lines));
  }

  reports(): NoteReport[] {
    return [...this.gathered].flatMap(([table, byCode]) =>
      [...byCode].map(([code, lines]) => ({ ...placeOf(table), code, lines, message: NOTES[code] })),
    );
  }
}
