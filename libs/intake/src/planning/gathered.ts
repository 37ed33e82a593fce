import type { NoteCode } from '../report/notes';
import type { RefusedRow, RowPlace } from './row-outcome';

export interface RowNote extends RowPlace {
  readonly code: NoteCode;
}

/** What planning has found so far besides what can go in. */
export class Gathered {
  readonly refused: RefusedRow[] = [];
  readonly notes: RowNote[] = [];

  note(code: NoteCode, { sheet, row }: RowPlace): void {
    this.notes.push({ code, sheet, row });
  }
}
