import type { Table } from '../../document/report';
import { cellInWords } from '../../wording/figures';
import { LOOK } from './look';
import type { Paper } from './paper';

/** Rows that are measured; more would take long and say the same. */
const MEASURED = 300;
const NARROWEST_WORDS = 64;

/** Figures get what they need, and what is left of the page goes to the words, which can be broken into lines. */
export function columnWidths({ columns, rows, total }: Table, paper: Paper): number[] {
  const measured = [...rows.slice(0, MEASURED), ...(total ? [total] : [])];
  const natural = columns.map(({ heading, holds }, at) => {
    paper.use({ font: 'bold', size: LOOK.cell });
    const widthOf = (text: string) => paper.document.widthOfString(text);
    let widest = Math.max(holds === 'figures' ? ofTwoLines(heading, widthOf) : widthOf(heading), 30);
    for (const { cells } of measured) {
      const cell = cells[at];
      if (cell) widest = Math.max(widest, widthOf(cellInWords(cell, paper.language)));
    }
    return widest + 2 * LOOK.padding + 2;
  });
  const isWords = columns.map(({ holds }) => holds === 'words');
  return fitted(natural, isWords, paper.width);
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
export function fitted(natural: readonly number[], isWords: readonly boolean[], width: number): number[] {
  const sum = (of: (index: number) => boolean) =>
    natural.reduce((total, each, index) => total + (of(index) ? each : 0), 0);
  const forWords = sum((index) => isWords[index] === true);
  const forFigures = sum((index) => isWords[index] !== true);
  if (forWords === 0) return natural.map((each) => (each * width) / forFigures);
  const left = width - forFigures;
  const widths = natural.map((each, index) =>
    isWords[index] ? Math.max((each * left) / forWords, NARROWEST_WORDS) : each,
  );
  const taken = widths.reduce((total, each) => total + each, 0);
  // Where there is no room for all, everything is a little narrower.
  return taken > width ? widths.map((each) => (each * width) / taken) : widths;
}
