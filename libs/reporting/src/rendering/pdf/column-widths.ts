import type { Column, Table } from '../../document/report';
import { cellInWords } from '../../wording/figures';
import { LOOK } from './look';
import type { Paper } from './paper';

/** Rows that are measured; more would take long and say the same. */
const MEASURED = 300;
/** A word longer than this, in points, is broken: it would leave the other columns nothing. */
const LONGEST_WORD = 150;
const NARROWEST = 30;

/** What a column needs, in points: so much at the least, and so much to have each cell on one line. */
export interface Need {
  readonly holds: Column['holds'];
  readonly least: number;
  readonly natural: number;
}

/** Figures and dates get what they need, and what is left of the page goes to the words, which can be broken into lines. */
export function columnWidths(table: Table, paper: Paper): number[] {
  return fitted(
    table.columns.map((column, at) => needOf(column, at, table, paper)),
    paper.width,
  );
}

function needOf({ heading, holds }: Column, at: number, { rows, total }: Table, paper: Paper): Need {
  paper.use({ font: 'bold', size: LOOK.cell });
  const widthOf = (text: string) => paper.document.widthOfString(text);
  const longestWord = (text: string) =>
    Math.min(Math.max(0, ...text.split(/\s+/).map((word) => widthOf(word))), LONGEST_WORD);
  let least = Math.max(longestWord(heading), NARROWEST);
  let natural = Math.max(holds === 'figures' ? ofTwoLines(heading, widthOf) : widthOf(heading), NARROWEST);
  for (const { cells } of [...rows.slice(0, MEASURED), ...(total ? [total] : [])]) {
    const cell = cells[at];
    if (!cell) continue;
    const text = paper.printable(cellInWords(cell, paper.language));
    natural = Math.max(natural, widthOf(text));
    // A date is read as one.
    least = Math.max(least, cell.kind === 'words' ? longestWord(text) : widthOf(text));
  }
  const around = 2 * LOOK.padding + 2;
  return { holds, least: least + around, natural: natural + around };
}

/** A heading may be broken between its words, and looks best on no more than two lines. */
function ofTwoLines(heading: string, widthOf: (text: string) => number): number {
  const words = heading.split(' ').map((word) => `${word} `);
  const breaks = words.map((_, at) =>
    Math.max(widthOf(words.slice(0, at).join('')), widthOf(words.slice(at).join(''))),
  );
  return Math.min(...breaks);
}

/** Widths that add up to the width there is. */
export function fitted(needs: readonly Need[], width: number): number[] {
  const atLeast = needs.map(({ holds, least, natural }) => (holds === 'figures' ? natural : least));
  const left = width - sum(atLeast);
  const wishes = needs.map(({ natural }, at) => natural - (atLeast[at] ?? 0));
  const wished = sum(wishes);
  // Where there is no room for all, everything is a little narrower.
  if (left < 0) return atLeast.map((each) => (each * width) / sum(atLeast));
  if (wished > left) return atLeast.map((each, at) => each + (left * (wishes[at] ?? 0)) / wished);
  const over = left - wished;
  const words = needs.map(({ holds, natural }) => (holds === 'words' ? natural : 0));
  const shares = sum(words) > 0 ? words : needs.map(({ natural }) => natural);
  return needs.map(({ natural }, at) => natural + (over * (shares[at] ?? 0)) / sum(shares));
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, 0);
}
