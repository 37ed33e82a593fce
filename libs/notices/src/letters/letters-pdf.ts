import type { CalendarDate, Language } from '@awr/kernel';
import { accessibleDocument, dayInWords, FONTS, LOCALES, LOOK, printableIn } from '@awr/reporting';
import type { Message } from '../domain/message';

export interface Letter {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly message: Message;
}

const TITLE = { cy: 'Llythyrau i’w hargraffu', en: 'Letters to print' };
/** Where the window of an envelope is (DL, with the sheet folded in three), in points. */
const WINDOW = { left: 57, top: 142, width: 240 };
const MARGIN = 57;
const SIZE = 12;
/** Room for a name in handwriting. */
const SIGNATURE = 44;

/** A run of letters, each on a sheet of its own and in its member's language, tagged for whoever listens to them. */
export async function lettersPdf(letters: readonly Letter[], on: CalendarDate, language: Language): Promise<Buffer> {
  const pdf = accessibleDocument(TITLE[language], language, { margin: MARGIN, autoFirstPage: false });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const letter of letters) print(letter, on, pdf, root);
  root.end();
  pdf.end();
  return whole;
}

type Element = PDFKit.PDFStructureElement;

/** Where to print, in points; where left out, below what was printed last, from one margin to the other. */
interface Place {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
}

function print({ name, address, message }: Letter, on: CalendarDate, pdf: PDFKit.PDFDocument, root: Element): void {
  const { language, from, subject, letter } = message;
  pdf.addPage();
  const sheet = pdf.struct('Sect', { lang: LOCALES[language] } as object);
  root.add(sheet);
  const write = (tag: 'P' | 'H1', said: string, place: Place = {}) => {
    pdf
      .font(tag === 'H1' ? FONTS.bold : FONTS.plain)
      .fontSize(SIZE)
      .fillColor(LOOK.ink);
    const text = printableIn(pdf, said);
    const { left = MARGIN, top = pdf.y, width = pdf.page.width - 2 * MARGIN, align = 'left' } = place;
    const element = pdf.struct(tag);
    sheet.add(element);
    element.add(() => pdf.text(text, left, top, { width, align }));
    element.end();
  };
  write('P', from, { top: MARGIN, align: 'right' });
  const lines = [name, ...address.split(/\s*[\n,]\s*/)].filter((line) => line !== '').join('\n');
  write('P', lines, WINDOW);
  pdf.y = Math.max(pdf.y, WINDOW.top + 100);
  write('P', dayInWords(on, language));
  pdf.y += 18;
  write('H1', subject);
  for (const [at, paragraph] of letter.entries()) {
    // Whoever sends it may sign above the timebank's name.
    pdf.y += at === letter.length - 1 ? SIGNATURE : 9;
    write('P', paragraph);
  }
  sheet.end();
}
