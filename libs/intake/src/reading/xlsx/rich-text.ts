import type { Attributes } from './xml';
import { type XmlHandler, readXml } from './xml';

/** Characters that XML can't hold are kept as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Gathers the text of runs (`<t>`), without the reading aids (`<rPh>`) that East Asian text carries. */
export class RunText implements XmlHandler {
  private gathered = '';
  private inText = false;
  private inReadingAid = false;

  open(name: string, _attributes?: Attributes): void {
    if (name === 't') this.inText = true;
    if (name === 'rPh') this.inReadingAid = true;
  }

  text(text: string): void {
    if (this.inText && !this.inReadingAid) this.gathered += text;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    if (name === 'rPh') this.inReadingAid = false;
  }

  /** The text so far, which is then forgotten. */
  take(): string {
    const text = unescapeText(this.gathered);
    this.gathered = '';
    return text;
  }
}

/** The texts that cells of type `s` name by their place in the list. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  const run = new RunText();
  readXml(xml ?? '', {
    open: (name) => run.open(name),
    text: (text) => run.text(text),
    close(name) {
      run.close(name);
      if (name === 'si') strings.push(run.take());
    },
  });
  return strings;
}
