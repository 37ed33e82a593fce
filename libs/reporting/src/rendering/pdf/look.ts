import { createRequire } from 'node:module';

/** How a report looks on paper: sizes in points, colours with at least 7:1 against white for text (WCAG AAA). */
export const LOOK = {
  page: { size: 'A4', margin: 48 },
  ink: '#1c1c1c',
  accent: '#0a4f50',
  quiet: '#4a4a4a',
  rule: '#b9c9c8',
  band: '#e6f0ef',
  title: 22,
  heading: 13,
  text: 10,
  cell: 9,
  small: 8,
  padding: 4,
} as const;

const fromHere = createRequire(__filename);

/** DejaVu has every letter of Welsh, ŵ and ŷ too, and may be embedded. */
export const FONTS = {
  plain: fromHere.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: fromHere.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
} as const;
export type Font = keyof typeof FONTS;
