import type { Wording } from '@awr/kernel';
import type { Report } from '../document/report';

const WAYS = {
  'as a clock does': {
    cy: 'Ysgrifennir amser mewn oriau a munudau: 1:30 yw awr a hanner.',
    en: 'Time is written in hours and minutes: 1:30 is an hour and a half.',
  },
  'as numbers': {
    cy: 'Mae amser mewn oriau, fel rhifau: 1.50 yw awr a hanner.',
    en: 'Time is in hours, as numbers: 1.50 is an hour and a half.',
  },
} as const satisfies Record<string, Wording>;

/** A note on how a format writes time, where there is any in the report. */
export function howTimeIsWritten({ sections, language }: Report, way: keyof typeof WAYS): string[] {
  const cells = sections.flatMap(({ table }) => table?.rows.flatMap((row) => row.cells) ?? []);
  return cells.some(({ kind }) => kind === 'minutes') ? [WAYS[way][language]] : [];
}
