import type { Problem } from '../problems/problem';
import { READING_LIMITS, type ReadingLimits, type SourceFile } from './source-file';
import type { Table } from './table';
import { readTextTable } from './text-table';
import { Unreadable } from './unreadable';
import { readWorkbookTables } from './xlsx/workbook-tables';

export interface FileRead {
  readonly file: string;
  readonly tables: readonly Table[];
  /** Why nothing could be read of it. */
  readonly problem?: Problem;
}

const ZIP = [0x50, 0x4b];
/** The container of old .xls files, and of new workbooks that a password locks. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads whatever the file really is; its name does not matter here. */
export async function readFile(file: SourceFile, limits: ReadingLimits = READING_LIMITS): Promise<FileRead> {
  try {
    return { file: file.name, tables: await readTables(file, limits) };
  } catch (error) {
    if (error instanceof Unreadable) return { file: file.name, tables: [], problem: error.problem };
    throw error;
  }
}

async function readTables(file: SourceFile, limits: ReadingLimits): Promise<readonly Table[]> {
  if (file.bytes.length > limits.fileBytes) throw new Unreadable('file-too-large');
  if (startsWith(file.bytes, COMPOUND_FILE)) throw new Unreadable('workbook-locked-or-old');
  const tables = startsWith(file.bytes, ZIP) ? await readWorkbookTables(file, limits) : [readTextTable(file, limits)];
  if (tables.every(({ rows }) => rows.length === 0)) throw new Unreadable('file-empty');
  return tables;
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, place) => bytes[place] === byte);
}

/** True where a name looks like a spreadsheet, so that pictures and notes in the same folder are left alone. */
export function isSpreadsheetName(name: string): boolean {
  // `~$` begins the lock file that Excel keeps beside an open workbook.
  return /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xls|ods)$/i.test(name) && !name.startsWith('~$') && !name.startsWith('.');
}
