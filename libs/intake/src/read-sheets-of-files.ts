import { isOwnTable } from './columns/foreign/awr-tables';
import { inOurWords } from './columns/foreign/in-our-words';
import { type Identified, type Sheet, type UnclearSheet, identifySheet } from './columns/identify-sheet';
import { type FileRead, readFile } from './reading/read-file';
import { type LetterLost, lettersLost } from './reading/lost-letters';
import type { ReadingLimits, SourceFile } from './reading/source-file';
import type { Table } from './reading/table';

/** What the files hold, as far as it can be told. */
export interface SheetsRead {
  readonly files: readonly FileRead[];
  readonly sheets: readonly Sheet[];
  readonly unclear: readonly UnclearSheet[];
  readonly unknown: readonly Table[];
  readonly lettersLost: readonly LetterLost[];
}

/** Reads files and finds out which sheets they are. Files go by their names, 2 before 10, so that months follow each other. */
export async function readSheetsOfFiles(files: readonly SourceFile[], limits?: ReadingLimits): Promise<SheetsRead> {
  const byName = new Intl.Collator('en', { numeric: true });
  const read: FileRead[] = [];
  for (const file of [...files].sort((a, b) => byName.compare(a.name, b.name))) read.push(await readFile(file, limits));
  const tables = read.flatMap((file) => file.tables);
  const identified = tables.map((table): Identified => {
    return isOwnTable(table) ? { unknown: table } : identifySheet(inOurWords(table));
  });
  return {
    files: read,
    sheets: identified.flatMap((each) => ('sheet' in each ? [each.sheet] : [])),
    unclear: identified.flatMap((each) => ('unclear' in each ? [each.unclear] : [])),
    unknown: identified.flatMap((each) => ('unknown' in each ? [each.unknown] : [])),
    lettersLost: tables.flatMap(lettersLost),
  };
}
