import type { Language } from '@awr/kernel';
import type { Feature, Image } from 'write-excel-file/node';
import { sanitizeTextContent } from 'write-excel-file/utility';
import { LOCALES } from './pdf/accessible-document';

/** The library does not name its type of a file’s content. */
type FileContent = Image['content'];

interface Workbook {
  readonly title: string;
  readonly language: Language;
  /** The names of the sheets after the first, each a table under a row of headings. */
  readonly tables: readonly string[];
}

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** What the library leaves out: a workbook has a title and a language, and printed each page is a whole table wide under its headings. */
export function printedWorkbook({ title, language, tables }: Workbook): Feature<FileContent> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override PartName="/${CORE}" ContentType="${CORE_TYPE}"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="core" Type="${CORE_RELATION}" Target="${CORE}"/>` },
        'xl/styles.xml': {
          transform: (xml) =>
            xml.replace('<cellXfs', `${NORMAL_FORMAT}<cellXfs`).replace('</cellXfs>', `</cellXfs>${NORMAL}`),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => headingsOnEachPage(tables)),
        },
        'xl/worksheets/sheet{id}.xml': {
          insert: () => PAGE,
          transform: (xml) => xml.replace(/<worksheet [^>]*>/, (tag) => `${tag}${FITS_THE_PAGE}`),
        },
      },
      write: { files: () => ({ [CORE]: coreProperties(title, language) }) },
    },
  };
}

/** The style that all cells begin with: programs warn of a workbook without one. */
const NORMAL_FORMAT = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
const NORMAL = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
/** A4, upright, as wide as a page and as long as it takes. */
const PAGE = '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>';
const FITS_THE_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

function headingsOnEachPage(tables: readonly string[]): string {
  const names = tables.map((name, at) => {
    const quoted = sanitizeTextContent(`'${name.replaceAll("'", "''")}'!$1:$1`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at + 1}">${quoted}</definedName>`;
  });
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

function coreProperties(title: string, language: Language): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>Awr</dc:creator>` +
    `<dc:language>${LOCALES[language]}</dc:language></cp:coreProperties>`
  );
}
