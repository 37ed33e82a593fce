/** Points that a line of Arial 11 takes. */
const LINE_HEIGHT = 15;

/**
 * How high a row must be to show all of its texts, in points. Whoever opens a workbook need not work that out: some
 * programs then show the first line only.
 * @param widths of the columns, in characters
 */
export function heightOfRow(texts: readonly string[], widths: readonly number[]): number {
  return LINE_HEIGHT * Math.max(1, ...texts.map((text, at) => wrappedLines(text, widths[at] ?? 1)));
}

/** Into how many lines a text is broken, between words. A word longer than a line is broken too. */
function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(' ')) {
    const needed = used === 0 ? length : used + 1 + length;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.max(0, Math.ceil(length / width) - 1);
    used = length % width || Math.min(length, width);
  }
  return lines;
}
