import { decode } from './charset';
import { readCsv } from './csv';
import { findDelimiter } from './delimiter';
import type { ReadingLimits, SourceFile } from './source-file';
import type { TextTable } from './table';

/** A text file as a table: .csv, .tsv, .txt. */
export function readTextTable(file: SourceFile, limits: ReadingLimits): TextTable {
  const { text, charset } = decode(file.bytes);
  const { delimiter, declaration } = findDelimiter(text);
  const start = { at: declaration.length, line: declaration === '' ? 1 : 2 };
  const rows = readCsv(text, delimiter, limits, start);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { format: 'csv', file: file.name, charset, delimiter, declaration, lineEnd, rows };
}
