import { Unreadable } from '../unreadable';
import { readSharedStrings } from './rich-text';
import type { DateSystem } from './serial';
import type { NumberFormat } from './stored-cell';
import { readStyles } from './styles';
import { readXml } from './xml';
import type { ZipArchive } from './zip';

export interface SheetPlace {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly sheets: readonly SheetPlace[];
  readonly dates: DateSystem;
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
}

export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const [book, links] = [await archive.text('xl/workbook.xml'), await archive.text('xl/_rels/workbook.xml.rels')];
  if (book === undefined || links === undefined) throw notAWorkbook(archive);
  const targets = readTargets(links);
  return {
    ...readBook(book, targets.byId),
    strings: readSharedStrings(await archive.text(targets.byKind.get('sharedStrings') ?? 'xl/sharedStrings.xml')),
    formats: readStyles(await archive.text(targets.byKind.get('styles') ?? 'xl/styles.xml')),
  };
}

function notAWorkbook(archive: ZipArchive): Unreadable {
  const isOpenDocument = archive.has('content.xml') && archive.has('META-INF/manifest.xml');
  const isBinaryWorkbook = archive.has('xl/workbook.bin');
  return new Unreadable(isOpenDocument || isBinaryWorkbook ? 'workbook-other-format' : 'workbook-broken');
}

interface Targets {
  readonly byId: ReadonlyMap<string, string>;
  /** By the last word of the relationship's type, such as `styles`. */
  readonly byKind: ReadonlyMap<string, string>;
}

function readTargets(xml: string): Targets {
  const [byId, byKind] = [new Map<string, string>(), new Map<string, string>()];
  readXml(xml, {
    open(name, attributes) {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      byId.set(attributes.get('Id') ?? '', path);
      byKind.set(attributes.get('Type')?.split('/').at(-1) ?? '', path);
    },
  });
  return { byId, byKind };
}

function readBook(xml: string, paths: ReadonlyMap<string, string>): Pick<Workbook, 'sheets' | 'dates'> {
  const sheets: SheetPlace[] = [];
  let dates: DateSystem = 1900;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.get('date1904') ?? '')) dates = 1904;
      const path = name === 'sheet' ? paths.get(attributes.get('id') ?? '') : undefined;
      if (path === undefined) return;
      sheets.push({
        name: attributes.get('name') ?? '',
        path,
        isHidden: (attributes.get('state') ?? 'visible') !== 'visible',
      });
    },
  });
  return { sheets, dates };
}
