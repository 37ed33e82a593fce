import type { CalendarDate, Language, Wording } from '@awr/kernel';
import { sql } from 'kysely';
import { type ColumnInBoth, columnsIn } from '../document/columns';
import type { Row, Section } from '../document/report';

/** More than this nobody works through in a day; how many there are is said. */
export const MOST_ROWS = 100;

/** One kind of thing to see to: how many there are, and all that is told of the first of them. */
export interface WorkPart {
  readonly section: Section;
  readonly count: number;
  /** The day by which the first of them must be seen to, where there is one. */
  readonly soonest: CalendarDate | undefined;
}

interface Work {
  readonly code: string;
  readonly heading: Wording;
  /** What is in it, said whether there is anything or not. */
  readonly words?: Wording;
  /** Said where there is none, if it is not that there is nothing to do. */
  readonly none?: Wording;
  /** What to do about it. */
  readonly next?: Wording;
  readonly columns: Readonly<Record<string, ColumnInBoth>>;
  /** The first of them, those that can wait least first. */
  readonly rows: readonly Row[];
  readonly count: number;
  readonly soonest?: CalendarDate | undefined;
}

const NOTHING: Wording = { cy: 'Dim i’w wneud.', en: 'Nothing to do.' };

export function workPart(work: Work, language: Language): WorkPart {
  const { code, heading, words, none = NOTHING, next, columns, rows, count, soonest } = work;
  const said = rows.length === 0 ? [words, none] : [words, next, rows.length < count ? some(rows, count) : undefined];
  const section = {
    code,
    heading: heading[language],
    words: [said.flatMap((wording) => (wording ? [wording[language]] : [])).join(' ')],
    ...(rows.length > 0 && { table: { columns: columnsIn(language, columns), rows } }),
  };
  return { section, count, soonest };
}

/** How many rows there are, beside each of those that are read. */
export function ofAll() {
  return sql<number>`count(*) over ()`.as('of_all');
}

export function countOf(rows: readonly { readonly of_all: number }[]): number {
  return Number(rows[0]?.of_all ?? 0);
}

function some({ length }: readonly Row[], count: number): Wording {
  return { cy: `Dangosir y ${length} cyntaf o ${count}.`, en: `The first ${length} of ${count} are shown.` };
}
