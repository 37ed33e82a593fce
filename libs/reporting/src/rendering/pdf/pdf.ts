import type { Readable } from 'node:stream';
import type { Report, Section } from '../../document/report';
import { madeOnInWords, periodInWords } from '../../wording/days';
import { howTimeIsWritten } from '../how-time-is-written';
import { LOOK } from './look';
import { Paper } from './paper';
import { printTable } from './table';

const NOTES = { cy: 'Nodiadau', en: 'Notes' };

/**
 * A tagged PDF (PDF/UA-1): whoever listens to it hears headings, paragraphs, and tables whose every figure knows its row
 * and column; whoever looks at it sees the same. Nothing in it is a picture.
 */
export function pdfOf(report: Report): Readable {
  const { title, about, language } = report;
  const [timebank = ''] = about;
  const paper = new Paper(`${title} – ${timebank}`, footOf(report), language);
  print(report, paper).then(
    () => paper.end(),
    (reason: unknown) => paper.fail(reason),
  );
  return paper.stream;
}

/** What is the sheet's own first: where there is no room for all, the last is left out. */
function footOf({ title, about, period, language }: Report): string[] {
  const [timebank = '', ...whose] = about;
  return [title, ...whose, ...(period ? [periodInWords(period, language)] : []), timebank];
}

async function print(report: Report, paper: Paper): Promise<void> {
  const { title, about, period, madeOn, language, sections, notes } = report;
  const [first, ...others] = about;
  if (first !== undefined) paper.paragraph(first, { font: 'bold', colour: LOOK.accent, size: 12 });
  paper.heading(title, 1);
  const when = [...(period ? [periodInWords(period, language)] : []), madeOnInWords(madeOn)[language]];
  for (const line of [...others, when.join(' · ')]) paper.paragraph(line, { colour: LOOK.quiet });
  paper.line(LOOK.accent, 1.5);
  for (const section of sections) await printSection(section, paper);
  const all = [...notes, ...howTimeIsWritten(report, 'as a clock does')];
  if (all.length === 0) return;
  paper.room(80);
  paper.heading(NOTES[language], 2);
  for (const note of all) paper.paragraph(note);
}

async function printSection({ heading, words = [], table }: Section, paper: Paper): Promise<void> {
  // A heading stands with what it is about: at least the first rows.
  paper.room(120);
  paper.heading(heading, 2);
  for (const paragraph of words) paper.paragraph(paragraph);
  if (table) await printTable(table, paper);
  paper.gap(10);
}
