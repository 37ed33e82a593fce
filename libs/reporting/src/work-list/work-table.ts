import type { Language, Wording } from '@awr/kernel';
import { type ColumnInBoth, columnsIn } from '../document/columns';
import type { Row, Section } from '../document/report';

/** More rows than this nobody works through in a day; how many there are is said. */
export const MOST_ROWS = 500;

interface WorkTable {
  readonly code: string;
  readonly heading: Wording;
  readonly words?: Wording;
  readonly columns: Readonly<Record<string, ColumnInBoth>>;
  /** One more than are shown, where there are more. */
  readonly rows: readonly Row[];
}

const NOTHING: Wording = { cy: 'Dim i’w wneud.', en: 'Nothing to do.' };
const MORE: Wording = {
  cy: `Dangosir y ${MOST_ROWS} cyntaf; mae mwy.`,
  en: `The first ${MOST_ROWS} are shown; there are more.`,
};

export function workSection({ code, heading, words, columns, rows }: WorkTable, language: Language): Section {
  const said = [words, rows.length === 0 ? NOTHING : undefined, rows.length > MOST_ROWS ? MORE : undefined];
  const section = {
    code,
    heading: heading[language],
    words: said.flatMap((wording) => (wording ? [wording[language]] : [])),
  };
  if (rows.length === 0) return section;
  return { ...section, table: { columns: columnsIn(language, columns), rows: rows.slice(0, MOST_ROWS) } };
}
