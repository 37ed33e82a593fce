import type { ReadingLimits } from '../source-file';
import { Unreadable } from '../unreadable';
import { RunText, unescapeText } from './rich-text';
import { AS_NUMBER, type StoredCell } from './stored-cell';
import type { Workbook } from './workbook';
import { type Attributes, readXml } from './xml';

export interface WorksheetRow {
  readonly number: number;
  /** By column, the first being 0; a place without a cell is undefined. */
  readonly cells: readonly (StoredCell | undefined)[];
}

type Limits = Pick<ReadingLimits, 'rows' | 'columns'>;

/** The rows of one sheet that have cells, as they are stored. */
export function readWorksheet(xml: string, workbook: Workbook, limits: Limits): WorksheetRow[] {
  const reader = new WorksheetReader(workbook, limits);
  readXml(xml, reader);
  return reader.rows;
}

class WorksheetReader {
  readonly rows: WorksheetRow[] = [];
  private row: { number: number; cells: (StoredCell | undefined)[] } = { number: 0, cells: [] };
  private column = 0;
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private readonly inline = new RunText();

  constructor(
    private readonly workbook: Workbook,
    private readonly limits: Limits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.inValue = true;
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else this.inline.close(name);
  }

  private openRow(attributes: Attributes): void {
    // Rows and cells that don't say where they are follow the last one.
    this.row = { number: Number(attributes.get('r') ?? this.row.number + 1), cells: [] };
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const reference = attributes.get('r');
    this.column = reference === undefined ? this.column + 1 : columnOf(reference);
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = '';
    this.inline.take();
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell.value === '') return;
    if (this.column >= this.limits.columns) throw new Unreadable('too-many-columns', { most: this.limits.columns });
    this.row.cells[this.column] = cell;
  }

  private closeRow(): void {
    if (this.row.cells.length === 0) return;
    if (this.rows.length >= this.limits.rows) throw new Unreadable('too-many-rows', { most: this.limits.rows });
    this.rows.push({ number: this.row.number, cells: Array.from(this.row.cells) });
  }

  private cell(): StoredCell {
    switch (this.type) {
      case 's':
        return { kind: 'text', value: this.workbook.strings[Number(this.value)] ?? '', shown: AS_NUMBER };
      case 'inlineStr':
        return { kind: 'text', value: this.inline.take(), shown: AS_NUMBER };
      // Text that a formula gave, and dates that are kept as ISO 8601 text.
      case 'str':
      case 'd':
        return { kind: 'text', value: unescapeText(this.value), shown: AS_NUMBER };
      case 'b':
        return { kind: 'truth', value: this.value, shown: AS_NUMBER };
      case 'e':
        return { kind: 'error', value: this.value, shown: AS_NUMBER };
      default:
        return { kind: 'number', value: this.value.trim(), shown: this.workbook.formats[this.style] ?? AS_NUMBER };
    }
  }
}

/** The column of a reference such as AB12, counting from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/i.exec(reference)?.[0].toUpperCase() ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new Unreadable('workbook-broken');
  return column - 1;
}
