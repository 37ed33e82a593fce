/** A file as it was handed in. */
export interface SourceFile {
  /** Without its folder: what a person calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The most that is read of one file, so that no file can take the memory of the whole computer. */
export interface ReadingLimits {
  readonly fileBytes: number;
  /** Of all parts of a workbook together, once unpacked. */
  readonly unpackedBytes: number;
  readonly rows: number;
  readonly columns: number;
}

// A community's busiest decade is some hundred thousand rows; a spreadsheet program itself stops at 1,048,576.
export const READING_LIMITS: ReadingLimits = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  rows: 1_048_576,
  columns: 256,
};
