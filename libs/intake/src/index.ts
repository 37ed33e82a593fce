export { CODES, type Code, type Column } from './columns/column';
export { COLUMNS, SHEET_KINDS, type SheetKind } from './columns/sheet-kind';
export type { Reason } from './problems/explanations';
export { isSpreadsheetName } from './reading/read-file';
export type { SourceFile } from './reading/source-file';
export type * from './report/import-report';
export { NOTES, type NoteCode } from './report/notes';
export { type ImportOptions, type ImportProgress, type ImportResult, importSheets } from './writing/import-sheets';
