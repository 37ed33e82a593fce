import { createRequire } from 'node:module';

/**
 * How a report looks on paper: sizes in points, colours with at least 7:1 against white for text (WCAG AAA). The font is
 * wide and tall for its size: 11 points of it are as large as 12 of most.
 */
export const LOOK = {
  page: { size: 'A4', margin: 44 },
  ink: '#1c1c1c',
  accent: '#0a4f50',
  quiet: '#4a4a4a',
  rule: '#b9c9c8',
  band: '#e6f0ef',
  title: 22,
  heading: 14,
  text: 11,
  /** No smaller than the text: a statement is mostly table, and many who get one are old. */
  cell: 11,
  small: 10,
  padding: 4,
  /** Above and below a row. */
  airing: 3,
} as const;

const fromHere = createRequire(__filename);

/** DejaVu has every letter of Welsh, ŵ and ŷ too, and may be embedded. */
export const FONTS = {
  plain: fromHere.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: fromHere.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;
export type Font = keyof typeof FONTS;
