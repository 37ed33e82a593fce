import type { Language } from '@awr/kernel';
import PDFDocument from 'pdfkit';
import { FONTS, LOOK } from './look';
import { printable } from './printable';

export const LOCALES: Readonly<Record<Language, string>> = { cy: 'cy-GB', en: 'en-GB' };

/** An empty document that says it is accessible (PDF/UA-1): tagged, in a language, with a title to be called by. */
export function accessibleDocument(
  title: string,
  language: Language,
  options: PDFKit.PDFDocumentOptions,
): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: LOOK.page.size,
    margin: LOOK.page.margin,
    pdfVersion: '1.7',
    // The types of the library know of PDF/A only.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: LOCALES[language],
    displayTitle: true,
    font: FONTS.plain,
    info: { Title: title, Creator: 'Awr', Producer: 'Awr' },
    ...options,
  });
  withoutGlyphSets(document);
  return document;
}

/**
 * With each font the library would list its glyphs (CIDSet), as PDF/A-1 wants it, and leaves some out. PDF/UA-1 wants no
 * such list, and fails a wrong one (7.21.4.2). It is written where the part of the standard is the number 1, and not
 * where it is the text, which says the same in the document's metadata.
 */
function withoutGlyphSets(document: PDFKit.PDFDocument): void {
  Object.assign(document, { subset: '1' });
}

/** Text as the document's font can print it. */
export function printableIn(document: PDFKit.PDFDocument, text: string): string {
  const { _font } = document as unknown as { readonly _font: { readonly font: OpenedFont } };
  return printable(text, (codePoint) => _font.font.hasGlyphForCodePoint(codePoint));
}

/** What the library keeps of a font, and its types don't tell. */
interface OpenedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}
