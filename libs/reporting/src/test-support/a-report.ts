import { count, day, minutes, none, notShown, share, words } from '../document/cell';
import type { Column, Report, Table } from '../document/report';

function column(code: string, heading: string, holds: Column['holds']): Column {
  return { code, heading, holds };
}

/** Text as people and attackers write it. */
export const HOSTILE = ['=1+1', '+44 7700', '-5', '@SUM(A1)', '\tx', 'un, "dau"\ntri', 'Tŷ’r Ŵyl'] as const;

export const aTable: Table = {
  columns: [
    column('group', 'Grŵp', 'words'),
    column('people', 'Pobl', 'figures'),
    column('hours', 'Oriau', 'figures'),
    column('share', 'Cyfran', 'figures'),
    column('last', 'Diwethaf', 'words'),
  ],
  rows: [
    ...HOSTILE.map((text, at) => ({
      of: text,
      cells: [words(text), count(1_000 + at), minutes(90 * at), share(at, 7), day('2025-09-13')],
    })),
    { of: null, cells: [words('Bach'), notShown, notShown, notShown, none] },
  ],
  total: { cells: [words('Cyfanswm'), count(7_021), minutes(1_890), none, none] },
};

/** A report with something of everything, so long that its tables go over pages. */
export const aReport: Report = {
  code: 'funder',
  language: 'cy',
  title: 'Adroddiad i’r cyllidwr',
  about: ['Banc Amser Dyffryn'],
  period: { from: '2025-04-01', until: '2026-03-31' },
  madeOn: '2026-05-01',
  sections: [
    { code: 'first', heading: 'Oriau yn ôl grŵp', words: ['Geiriau cyn y tabl.'], table: aTable },
    {
      code: 'second',
      heading: 'Oriau yn ôl grŵp',
      table: {
        ...aTable,
        rows: Array.from({ length: 60 }, (_, n) => ({ cells: [words(`Rhes ${n}`), ...figures(n)] })),
      },
    },
  ],
  notes: ['Nodyn i’r darllenydd.'],
};

function figures(n: number) {
  return [count(n), minutes(n), share(n, 60), none];
}
