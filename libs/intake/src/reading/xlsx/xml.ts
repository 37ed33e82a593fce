import { Unreadable } from '../unreadable';

/** What is called as XML is read through. Names come without their namespace prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

export class Attributes {
  constructor(private readonly source: string) {}

  /** An attribute by its name without a namespace prefix. */
  get(name: string): string | undefined {
    const [, doubled, single] = attributePattern(name).exec(this.source) ?? [];
    const value = doubled ?? single;
    return value === undefined ? undefined : decodeEntities(value);
  }
}

/**
 * Reads XML from front to back. Only what workbooks are made of: elements, attributes, text and CDATA. A document type
 * is refused, since it can define entities that grow without end; a workbook never has one.
 */
export function readXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  for (;;) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? undefined : open);
    if (text !== '') handler.text?.(decodeEntities(text));
    if (open < 0) return;
    at = readMarkup(xml, open, handler);
  }
}

function readMarkup(xml: string, open: number, handler: XmlHandler): number {
  if (xml.startsWith('<!--', open)) return after(xml, '-->', open);
  if (xml.startsWith('<?', open)) return after(xml, '?>', open);
  if (xml.startsWith('<![CDATA[', open)) {
    const end = after(xml, ']]>', open);
    handler.text?.(xml.slice(open + '<![CDATA['.length, end - ']]>'.length));
    return end;
  }
  if (xml.startsWith('<!', open)) throw new Unreadable('workbook-broken');
  return readTag(xml, open, handler);
}

function readTag(xml: string, open: number, handler: XmlHandler): number {
  const end = endOfTag(xml, open);
  const isClosing = xml[open + 1] === '/';
  const isEmpty = xml[end - 2] === '/';
  const tag = xml.slice(open + (isClosing ? 2 : 1), end - (isEmpty ? 2 : 1));
  const space = tag.search(/\s/);
  const name = localName(space < 0 ? tag : tag.slice(0, space));
  if (!isClosing) handler.open?.(name, new Attributes(space < 0 ? '' : tag.slice(space)));
  if (isClosing || isEmpty) handler.close?.(name);
  return end;
}

/** The place after the tag's `>`, which may also stand inside an attribute's quotes. */
function endOfTag(xml: string, open: number): number {
  for (let at = open; ;) {
    QUOTE_OR_END.lastIndex = at;
    const mark = QUOTE_OR_END.exec(xml);
    if (!mark) throw new Unreadable('workbook-broken');
    if (mark[0] === '>') return mark.index + 1;
    at = after(xml, mark[0], mark.index + 1);
  }
}

const QUOTE_OR_END = /["'>]/g;

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from);
  if (at < 0) throw new Unreadable('workbook-broken');
  return at + end.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
