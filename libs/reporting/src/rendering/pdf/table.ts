import { setImmediate } from 'node:timers/promises';
import type { Column, Row, Table } from '../../document/report';
import { cellInWords } from '../../wording/figures';
import { columnWidths } from './column-widths';
import { type Font, LOOK } from './look';
import type { Element, Paper } from './paper';

/** After so many rows everybody else gets a turn: a statement may have thousands. */
const ROWS_AT_ONCE = 100;

/** So many of the last rows stand with the total, which says little alone at the top of a page. */
const KEPT_WITH_THE_TOTAL = 3;

/** A table whose header comes again on each page, for the eye only: who listens heard it once, and is told at each cell. */
export async function printTable(table: Table, paper: Paper): Promise<void> {
  const printed = new PrintedTable(table, paper);
  printed.head();
  const { rows } = table;
  for (const [at, row] of rows.entries()) {
    if (at === rows.length - KEPT_WITH_THE_TOTAL) printed.together(rows.slice(at), table.total);
    printed.row(row, 'plain');
    if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate();
  }
  if (table.total) printed.row(table.total, 'bold');
  printed.end();
}

class PrintedTable {
  private readonly table: Element;
  private readonly body: Element;
  private readonly widths: readonly number[];

  constructor(
    private readonly of: Table,
    private readonly paper: Paper,
  ) {
    this.widths = columnWidths(of, paper);
    this.table = paper.add(paper.tag('Table'));
    this.body = paper.tag('TBody');
  }

  head(): void {
    const { paper } = this;
    const texts = this.headings();
    const height = this.height(texts, 'bold');
    paper.room(height + 3 * LOOK.cell);
    this.band(height);
    const head = paper.tag('THead');
    this.table.add(head);
    const row = paper.tag('TR');
    head.add(row);
    this.cells(texts, 'bold', height, (draw) => {
      const cell = paper.tag('TH', { scope: 'Column' });
      row.add(cell);
      cell.add(draw);
      cell.end();
    });
    head.end();
    this.table.add(this.body);
  }

  /** Begins a new page where there is no room left for all of these. */
  together(rows: readonly Row[], total: Row | undefined): void {
    const heightOf = (row: Row, font: Font) => this.height(this.textsOf(row, font), font);
    const height = rows.reduce((sum, row) => sum + heightOf(row, 'plain'), total ? heightOf(total, 'bold') : 0);
    if (this.paper.room(height)) this.headAgain();
  }

  row(of: Row, font: Font): void {
    const { paper } = this;
    const texts = this.textsOf(of, font);
    const height = this.height(texts, font);
    if (paper.room(height)) this.headAgain();
    const row = paper.tag('TR');
    this.body.add(row);
    let at = 0;
    this.cells(texts, font, height, (draw) => {
      const cell = at++ === 0 ? paper.tag('TH', { scope: 'Row' }) : paper.tag('TD');
      row.add(cell);
      cell.add(draw);
      cell.end();
    });
    row.end();
    this.rule(font === 'bold' ? 1 : 0.5);
  }

  end(): void {
    this.table.end();
  }

  private headAgain(): void {
    const texts = this.headings();
    const height = this.height(texts, 'bold');
    this.band(height);
    this.cells(texts, 'bold', height, (draw) => this.paper.decoration(draw));
  }

  private textsOf({ cells }: Row, font: Font): string[] {
    const { paper } = this;
    paper.use({ font });
    return cells.map((cell) => paper.printable(cellInWords(cell, paper.language)));
  }

  private headings(): string[] {
    this.paper.use({ font: 'bold' });
    return this.of.columns.map(({ heading }) => this.paper.printable(heading));
  }

  private height(texts: readonly string[], font: Font): number {
    const { paper, widths } = this;
    paper.use({ font, size: LOOK.cell });
    const heights = texts.map((text, at) =>
      paper.document.heightOfString(text, { width: (widths[at] ?? 0) - 2 * LOOK.padding }),
    );
    return Math.max(...heights, LOOK.cell) + 2 * LOOK.airing;
  }

  /** Prints one cell after another, each as `printed` says: as part of the tree, or for the eye. */
  private cells(texts: readonly string[], font: Font, height: number, printed: (draw: () => void) => void): void {
    const { paper, widths, of } = this;
    const { document } = paper;
    const top = document.y;
    let left = paper.left;
    for (const [at, text] of texts.entries()) {
      const width = widths[at] ?? 0;
      const x = left + LOOK.padding;
      printed(() => {
        paper.use({ font, size: LOOK.cell });
        const options = { width: width - 2 * LOOK.padding, align: alignment(of.columns[at]) };
        document.text(text, x, top + LOOK.airing, options);
      });
      left += width;
    }
    document.x = paper.left;
    document.y = top + height;
  }

  private band(height: number): void {
    const { paper } = this;
    const { document } = paper;
    paper.decoration(() => document.rect(paper.left, document.y, paper.width, height).fill(LOOK.band));
  }

  private rule(thickness: number): void {
    const { paper } = this;
    const { document } = paper;
    paper.decoration(() =>
      document
        .moveTo(paper.left, document.y)
        .lineTo(paper.left + paper.width, document.y)
        .lineWidth(thickness)
        .stroke(LOOK.rule),
    );
  }
}

function alignment(column: Column | undefined): 'left' | 'right' {
  return column?.holds === 'figures' ? 'right' : 'left';
}
