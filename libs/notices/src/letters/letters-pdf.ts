import type { CalendarDate, Language } from '@awr/kernel';
import { dayInWords, FONTS, LOOK } from '@awr/reporting';
import PDFDocument from 'pdfkit';
import type { Message } from '../domain/message';

export interface Letter {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly message: Message;
}

const LOCALES: Readonly<Record<Language, string>> = { cy: 'cy-GB', en: 'en-GB' };
const TITLE = { cy: 'Llythyrau i’w hargraffu', en: 'Letters to print' };
/** Where the window of an envelope is (DL, with the sheet folded in three), in points. */
const WINDOW = { left: 57, top: 142, width: 240 };
const MARGIN = 57;
const SIZE = 12;

/** A run of letters, each on a sheet of its own and in its member's language, tagged for whoever listens to them. */
export async function lettersPdf(letters: readonly Letter[], on: CalendarDate, language: Language): Promise<Buffer> {
  const title = TITLE[language];
  const pdf = new PDFDocument({
    ...{ size: LOOK.page.size, margin: MARGIN, pdfVersion: '1.7', subset: 'PDF/UA' as 'PDF/A-1', tagged: true },
    ...{ lang: LOCALES[language], displayTitle: true, autoFirstPage: false, font: FONTS.plain },
    info: { Title: title, Creator: 'Awr', Producer: 'Awr' },
  });
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

function print({ name, address, message }: Letter, on: CalendarDate, pdf: PDFKit.PDFDocument, root: Element): void {
  const { language, subject, letter } = message;
  pdf.addPage();
  const sheet = pdf.struct('Sect', { lang: LOCALES[language] } as object);
  root.add(sheet);
  const write = (tag: 'P' | 'H1', text: string, draw: () => void) => {
    pdf
      .font(tag === 'H1' ? FONTS.bold : FONTS.plain)
      .fontSize(SIZE)
      .fillColor(LOOK.ink);
    const element = pdf.struct(tag);
    sheet.add(element);
    element.add(draw);
    element.end();
  };
  const below =
    (text: string, options: object = {}) =>
    () =>
      pdf.text(text, MARGIN, pdf.y, options);
  const lines = [name, ...address.split(/\s*[\n,]\s*/)].filter((line) => line !== '').join('\n');
  write('P', lines, () => pdf.text(lines, WINDOW.left, WINDOW.top, { width: WINDOW.width }));
  pdf.y = Math.max(pdf.y, WINDOW.top + 100);
  const day = dayInWords(on, language);
  write('P', day, below(day));
  pdf.y += 18;
  write('H1', subject, below(subject));
  for (const paragraph of letter) {
    pdf.y += 9;
    write('P', paragraph, below(paragraph));
  }
  sheet.end();
}
