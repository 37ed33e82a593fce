import type { Readable } from 'node:stream';
import type { Language } from '@awr/kernel';
import { accessibleDocument, printableIn } from './accessible-document';
import { FONTS, type Font, LOOK } from './look';

const FOOT = 24;

export type Tag = 'Document' | 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD';
export type Element = PDFKit.PDFStructureElement;

interface TextStyle {
  readonly font?: Font;
  readonly size?: number;
  readonly colour?: string;
}

/** Sheets of A4 on which a report is printed from top to bottom, and the tree of tags that tells what is what. */
export class Paper {
  readonly document: PDFKit.PDFDocument;
  private readonly root: Element;
  private place: Element;

  constructor(
    title: string,
    /** What each sheet says at its foot, so that one that is found alone can be put back: as many of these as it has room for. */
    private readonly foot: readonly string[],
    readonly language: Language,
  ) {
    // The last page has to be known before "page 1 of 3" can be said.
    this.document = accessibleDocument(title, language, { bufferPages: true, autoFirstPage: true });
    this.root = this.tag('Document');
    this.document.addStructure(this.root);
    this.place = this.root;
  }

  get stream(): Readable {
    return this.document as unknown as Readable;
  }

  get left(): number {
    return LOOK.page.margin;
  }

  get width(): number {
    return this.document.page.width - 2 * LOOK.page.margin;
  }

  private get bottom(): number {
    return this.document.page.height - LOOK.page.margin - FOOT;
  }

  /** A new element of the tree, to be added to another. */
  tag(tag: Tag, options: { readonly scope?: 'Column' | 'Row' } = {}): Element {
    return this.document.struct(tag, options as object);
  }

  /** Adds to what is printed now: a section after its heading, the whole document before the first. */
  add(element: Element): Element {
    this.place.add(element);
    return element;
  }

  heading(text: string, level: 1 | 2): void {
    const style: TextStyle = { font: 'bold', size: level === 1 ? LOOK.title : LOOK.heading, colour: LOOK.accent };
    if (level === 2) {
      if (this.place !== this.root) this.place.end();
      this.place = this.tag('Sect');
      this.root.add(this.place);
    }
    this.document.outline.addItem(text);
    this.write(level === 1 ? 'H1' : 'H2', text, style);
    this.gap(3);
  }

  paragraph(text: string, style: TextStyle = {}): void {
    this.write('P', text, style);
    this.gap(4);
  }

  /** Something that only looks nice, and that nobody is read. */
  decoration(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  line(colour: string, thickness: number): void {
    const { document } = this;
    this.decoration(() => {
      document.moveTo(this.left, document.y).lineTo(this.left + this.width, document.y);
      document.lineWidth(thickness).stroke(colour);
    });
    this.gap(12);
  }

  gap(points: number): void {
    this.document.y += points;
  }

  /** True where a new page had to be begun, to have room for so much. */
  room(points: number): boolean {
    if (this.document.y + points <= this.bottom) return false;
    this.document.addPage();
    return true;
  }

  use({ font = 'plain', size = LOOK.text, colour = LOOK.ink }: TextStyle): void {
    // By its file, by which pdfkit knows it again; a font under a name of ours it would read anew each time.
    this.document.font(FONTS[font]).fontSize(size).fillColor(colour);
  }

  /** Text as it can be printed. */
  printable(text: string): string {
    return printableIn(this.document, text);
  }

  end(): void {
    if (this.place !== this.root) this.place.end();
    this.root.end();
    this.printFeet();
    this.document.end();
  }

  fail(reason: unknown): void {
    this.stream.destroy(reason instanceof Error ? reason : new Error(String(reason)));
  }

  private write(tag: Tag, said: string, style: TextStyle): void {
    const { document } = this;
    this.use(style);
    const text = this.printable(said);
    this.room(
      document.heightOfString(text, { width: this.width }) > 200
        ? 40
        : document.heightOfString(text, { width: this.width }),
    );
    // A page that was just begun prints in black.
    this.use(style);
    const element = this.add(this.tag(tag));
    element.add(() => document.text(text, this.left, document.y, { width: this.width }));
    element.end();
  }

  private footWithin(width: number): string {
    const said = (parts: readonly string[]) => this.printable(parts.join(' · '));
    let parts = this.foot;
    while (parts.length > 1 && this.document.widthOfString(said(parts)) > width) parts = parts.slice(0, -1);
    return said(parts);
  }

  private printFeet(): void {
    const { document } = this;
    const { start, count } = document.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      document.switchToPage(page);
      // Below the margin, where text would otherwise begin a page of its own.
      document.page.margins.bottom = 0;
      const y = document.page.height - LOOK.page.margin - LOOK.small;
      document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      this.use({ size: LOOK.small, colour: LOOK.quiet });
      document.text(this.footWithin(this.width - 100), this.left, y, {
        width: this.width - 100,
        height: 14,
        ellipsis: true,
      });
      document.text(pageInWords(page - start + 1, count)[this.language], this.left, y, {
        width: this.width,
        align: 'right',
      });
      document.endMarkedContent();
    }
  }
}

function pageInWords(page: number, pages: number) {
  return { cy: `Tudalen ${page} o ${pages}`, en: `Page ${page} of ${pages}` };
}
