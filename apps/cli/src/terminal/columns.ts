/** What a terminal shows on a line, as wide as most have always been. */
const WIDTH = 80;
/** Narrower than this words are harder to read than a line that is too long. */
const LEAST_OF_WORDS = 20;

/** Rows as columns that line up. Numbers go to the right; words in the last column go on in the next line. */
export function columns(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const last = header.length - 1;
  const widths = header.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const before = widths.slice(0, last).reduce((sum, width) => sum + width + 2, 0);
  const room = Math.max(LEAST_OF_WORDS, WIDTH - before);
  const wrapped = cells.map((row) => wrap(row[last] ?? '', room));
  widths[last] = Math.max(...wrapped.flat().map(({ length }) => length));
  const toTheRight = header.map(
    (_, at) => rows.length > 0 && rows.every((row) => /^-?[\d.:]*$/.test(String(row[at] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (toTheRight[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  const lines = (row: readonly string[], at: number) => {
    const [first = '', ...more] = wrapped[at]!;
    return [line([...row.slice(0, last), first]), ...more.map((words) => ' '.repeat(before) + words)];
  };
  const [head = [], ...body] = cells.map(lines);
  return [...head, line(widths.map((width) => '-'.repeat(width))), ...body.flat()].join('\n');
}

/** A text as lines of so many letters; a word that is longer stays whole. */
function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const begun = lines.at(-1);
    if (begun !== undefined && begun.length + 1 + word.length <= most) lines[lines.length - 1] = `${begun} ${word}`;
    else lines.push(word);
  }
  return lines;
}
