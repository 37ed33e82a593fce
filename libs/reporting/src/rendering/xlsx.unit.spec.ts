import { buffer } from 'node:stream/consumers';
import { change, count, minutes, share, words } from '../document/cell';
import { aReport, aTable } from '../test-support/a-report';
import { partsOf } from '../test-support/zip-parts';
import { rendered } from './rendered';
import { sheetNames } from './sheet-name';

describe('a report as a workbook', () => {
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => (parts = partsOf(await buffer(rendered(aReport, 'xlsx')))));

  it('has a sheet that says what it is, and one for each table', () => {
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['Am yr adroddiad', 'Oriau yn ôl grŵp', 'Oriau yn ôl grŵp 2']);
    const [first] = sheets(parts);
    expect(first).toBeDefined();
  });

  it('keeps its header in view, and hours are numbers with a format', () => {
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
    expect(sheet).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<v>1.5</v>');
    expect(parts.get('xl/styles.xml')).toContain('#,##0.00');
  });

  it('shows by a sign that a change is one, and that of a share in points', async () => {
    const [first = aTable] = aReport.sections.flatMap(({ table }) => (table ? [table] : []));
    const row = {
      cells: [words('Newid'), count(3), change(minutes(60), minutes(150)), change(share(1, 4), share(1, 8))],
    };
    const changed = { ...aReport, sections: [{ code: 'a', heading: 'A', table: { ...first, rows: [row] } }] };
    const workbook = partsOf(await buffer(rendered(changed, 'xlsx')));
    expect(workbook.get('xl/worksheets/sheet2.xml')).toContain('<v>-12.5</v>');
    expect(workbook.get('xl/styles.xml')).toContain('0.0&quot; pwynt&quot;');
    expect(workbook.get('xl/styles.xml')).toContain('+#,##0.00');
  });

  it('says in a heading that a column is hours only where all of it is', async () => {
    const [first = aTable] = aReport.sections.flatMap(({ table }) => (table ? [table] : []));
    const rows = [
      { cells: [words('Pobl'), count(3), minutes(90)] },
      { cells: [words('Oriau'), minutes(90), minutes(60)] },
    ];
    const columns = first.columns.map((column, at) => (at === 2 ? { ...column, heading: 'Newid' } : column));
    const mixed = { ...aReport, sections: [{ code: 'a', heading: 'A', table: { ...first, columns, rows } }] };
    const strings = partsOf(await buffer(rendered(mixed, 'xlsx'))).get('xl/sharedStrings.xml') ?? '';
    expect(strings).toContain('Newid (oriau)');
    expect(strings).not.toContain('Pobl (oriau)');
  });

  it('does not say hours twice', () => {
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>Oriau</t>');
    expect(parts.get('xl/sharedStrings.xml')).not.toContain('Oriau (oriau)');
  });

  it('says how it writes time, which is otherwise than on paper', async () => {
    expect(parts.get('xl/sharedStrings.xml')).toContain('1.50 yw awr a hanner');
    const timeless = { ...aReport, sections: [{ code: 'a', heading: 'A', words: ['Dim i’w wneud.'] }] };
    const strings = partsOf(await buffer(rendered(timeless, 'xlsx'))).get('xl/sharedStrings.xml');
    expect(strings).not.toContain('awr a hanner');
  });

  it('has rows as high as their text, since not every program works that out', async () => {
    const noted = { ...aReport, notes: ['gair '.repeat(30).trim()] };
    const sheet = partsOf(await buffer(rendered(noted, 'xlsx'))).get('xl/worksheets/sheet1.xml');
    expect([...(sheet ?? '').matchAll(/ ht="(\d+)"/g)].map(([, height]) => Number(height))).toContain(30);
  });

  it('has a title and a language, and is printed a table’s width a page, under its headings', () => {
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>Adroddiad i’r cyllidwr – Banc Amser Dyffryn</dc:title>',
    );
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>cy-GB</dc:language>');
    expect(parts.get('xl/workbook.xml')?.match(/<definedNames/g)).toHaveLength(1);
    expect(parts.get('xl/workbook.xml')).toContain('localSheetId="1">\'Oriau yn ôl grŵp\'!$1:$1</definedName>');
    expect(parts.get('xl/worksheets/sheet2.xml')).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
  });

  it('has no formula in it, whatever its text begins with', () => {
    expect(sheets(parts).length).toBeGreaterThan(0);
    for (const sheet of sheets(parts)) expect(sheet).not.toMatch(/<f[ >]/);
  });
});

describe('names of sheets', () => {
  it.each([
    [['Oriau/dydd: [a]?*'], ['Oriau dydd   a']],
    [["'Dyfyniad'"], ['Dyfyniad']],
    [['A'.repeat(40)], ['A'.repeat(31)]],
    [
      ['Un', 'un', 'UN'],
      ['Un', 'un 2', 'UN 3'],
    ],
    [['***'], ['-']],
  ])('%j become %j', (headings, names) => expect(sheetNames(headings)).toEqual(names));

  it('are cut between characters, and stay different when they are', () => {
    const [first = '', second = ''] = sheetNames(['😀'.repeat(20), '😀'.repeat(20)]);
    expect([first.length <= 31, second.length <= 31, first !== second]).toEqual([true, true, true]);
    expect(() => encodeURIComponent(first + second)).not.toThrow();
  });
});

function sheets(parts: ReadonlyMap<string, string>): string[] {
  return [...parts].flatMap(([name, xml]) => (name.startsWith('xl/worksheets/') ? [xml] : []));
}
