import type { DateSystem } from '../reading/xlsx/serial';
import type { NumberFormat, StoredCell } from '../reading/xlsx/stored-cell';
import { zip } from './zip-writer';

export interface SheetToWrite {
  readonly name: string;
  readonly rows: readonly (readonly (StoredCell | undefined)[])[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Formats of one's own begin here (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** A workbook whose cells are as they were read: numbers, dates and texts, each of its own kind. */
export function writeWorkbook(sheets: readonly SheetToWrite[], dates: DateSystem): Buffer {
  const formats = new FormatsUsed();
  const numbers = sheets.map((_, place) => place + 1);
  const worksheets = sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, worksheet(sheet, formats)]);
  return zip({
    '[Content_Types].xml': contentTypes(numbers),
    '_rels/.rels': relations([`${OFFICE}/officeDocument`, 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(sheets, dates),
    'xl/_rels/workbook.xml.rels': relations(
      ...numbers.map((number) => [`${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`] as const),
      [`${OFFICE}/styles`, 'styles.xml'],
    ),
    ...(Object.fromEntries(worksheets) as Record<string, string>),
    'xl/styles.xml': formats.styles(),
  });
}

function contentTypes(numbers: readonly number[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet'));
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${sheets.join('')}</Types>`;
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONS}">${each.join('')}</Relationships>`;
}

function workbook(sheets: readonly SheetToWrite[], dates: DateSystem): string {
  const each = sheets.map(
    ({ name }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`,
  );
  const system = dates === 1904 ? '<workbookPr date1904="1"/>' : '';
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${system}<sheets>${each.join('')}</sheets></workbook>`;
}

function worksheet({ rows }: SheetToWrite, formats: FormatsUsed): string {
  const each = rows.map((cells, place) => {
    const number = place + 1;
    const written = cells.map((cell, column) => (cell ? cellXml(cell, `${letters(column)}${number}`, formats) : ''));
    return `<row r="${number}">${written.join('')}</row>`;
  });
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>${each.join('')}</sheetData></worksheet>`;
}

function cellXml({ kind, value, shown }: StoredCell, reference: string, formats: FormatsUsed): string {
  switch (kind) {
    case 'text':
      return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    case 'number':
      return `<c r="${reference}" s="${formats.styleOf(shown)}"><v>${escaped(value)}</v></c>`;
    case 'truth':
      return `<c r="${reference}" t="b"><v>${escaped(value)}</v></c>`;
    case 'error':
      return `<c r="${reference}" t="e"><v>${escaped(value)}</v></c>`;
  }
}

/** The ways of showing numbers that a workbook uses; style 0 shows them plainly. */
class FormatsUsed {
  private readonly codes = ['General'];

  styleOf(shown: NumberFormat): number {
    const code = formatCode(shown);
    const known = this.codes.indexOf(code);
    return known >= 0 ? known : this.codes.push(code) - 1;
  }

  styles(): string {
    const own = this.codes
      .slice(1)
      .map((code, place) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + place}" formatCode="${escaped(code)}"/>`);
    const formats = own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '';
    const styles = this.codes.map((_, place) => {
      const id = place === 0 ? 0 : FIRST_OWN_FORMAT + place - 1;
      return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
    });
    const nothingElse =
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    return `${DECLARATION}<styleSheet xmlns="${MAIN}">${formats}${nothingElse}<cellXfs count="${styles.length}">${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

function formatCode(shown: NumberFormat): string {
  switch (shown.as) {
    case 'number':
      return 'General';
    case 'date':
      return 'dd/mm/yyyy';
    case 'date-and-time':
      return 'dd/mm/yyyy hh:mm';
    case 'time':
      return 'h:mm';
    case 'elapsed':
      return '[h]:mm';
    case 'digits':
      return `${shown.prefix === '' ? '' : `"${shown.prefix}"`}${'0'.repeat(shown.digits)}`;
  }
}

/** The letters of a column, counting from 0: A, B … Z, AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

// XML can't hold control characters; a workbook keeps them as _x000D_, and so an underscore that looks like one.
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g,
      (code) => `_x${code.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
