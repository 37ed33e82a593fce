import fc from 'fast-check';
import { writeWorkbook } from '../../bad-rows/write-workbook';
import { zip } from '../../bad-rows/zip-writer';
import { readFile } from '../read-file';
import { READING_LIMITS } from '../source-file';
import { numberFormat } from './number-format';
import { dayOfSerial, timeOfSerial } from './serial';
import { AS_NUMBER, type NumberFormat, type StoredCell } from './stored-cell';

const text = (value: string): StoredCell => ({ kind: 'text', value, shown: AS_NUMBER });
const number = (value: number, shown: NumberFormat = AS_NUMBER): StoredCell => ({
  kind: 'number',
  value: String(value),
  shown,
});
const sheetOf = (...rows: (StoredCell | undefined)[][]) => ({ name: 'Oriau', rows });
const read = async (bytes: Uint8Array, limits = READING_LIMITS) => readFile({ name: 'hours.xlsx', bytes }, limits);
const cellsOf = async (bytes: Uint8Array) =>
  (await read(bytes)).tables[0]?.rows.map(({ line, cells }) => [line, ...cells]);

describe('a workbook', () => {
  const cells = [
    text('Tŵr & "côr" <3'),
    number(45913, { as: 'date' }),
    number(0.0625, { as: 'time' }),
    number(1.25, { as: 'elapsed' }),
    number(45913.4375, { as: 'date-and-time' }),
    number(17, { as: 'digits', prefix: 'T2M', digits: 4 }),
    number(1.5),
    { kind: 'truth', value: '1', shown: AS_NUMBER } as const,
    { kind: 'error', value: '#N/A', shown: AS_NUMBER } as const,
    undefined,
    text('two\nlines_x000D_'),
  ];

  it('says what a person sees in its cells', async () => {
    const bytes = writeWorkbook([sheetOf(cells)], 1900);
    expect(await cellsOf(bytes)).toEqual([
      [
        1,
        'Tŵr & "côr" <3',
        '2025-09-13',
        '1:30',
        '30:00',
        '2025-09-13 10:30',
        'T2M0017',
        '1.5',
        'TRUE',
        '#N/A',
        '',
        'two\nlines_x000D_',
      ],
    ]);
  });

  it('may count its dates from 1904, as old Macs did', async () => {
    expect(await cellsOf(writeWorkbook([sheetOf([number(44451, { as: 'date' })])], 1904))).toEqual([[1, '2025-09-13']]);
  });

  it('keeps the rows of each sheet with their numbers, without blank ones', async () => {
    const bytes = writeWorkbook(
      [sheetOf([text('a')], [], [text(' ')], [undefined, text('b')]), { name: 'Empty', rows: [] }],
      1900,
    );
    const { tables } = await read(bytes);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ format: 'xlsx', sheet: 'Oriau', otherSheets: 1 });
    expect(await cellsOf(bytes)).toEqual([
      [1, 'a'],
      [4, '', 'b'],
    ]);
  });

  it('is read as any program writes it: shared strings, rich text, prefixes, rows and cells that do not say where', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const bytes = zip({
      'xl/workbook.xml': `<?xml version="1.0"?><x:workbook ${main} xmlns:r="r"><!-- made by hand --><x:sheets><x:sheet name='A "b"' sheetId="7" r:id="rId9"/><x:sheet name="Old" state="hidden" r:id="rId8"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId9" Type="x/worksheet" Target="/xl/worksheets/one.xml"/><Relationship Id="rId8" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="rId1" Type="x/sharedStrings" Target="strings.xml"/></Relationships>',
      'xl/strings.xml':
        '<sst><si><t>Si</t></si><si><r><t>Si</t></r><r><rPr><b/></rPr><t>ôn</t></r><rPh><t>no</t></rPh></si><si><t><![CDATA[a < b]]></t></si></sst>',
      'xl/worksheets/one.xml':
        '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c></x:row><x:row r="5"><x:c r="B5"><x:f>1+1</x:f><x:v>2</x:v></x:c><x:c r="C5" t="str"><x:f a=">">x</x:f><x:v>tri&#x26;&#38;</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect(await cellsOf(bytes)).toEqual([
      [1, 'Siôn', 'a < b'],
      [5, '', '2', 'tri&&'],
    ]);
  });

  it('names the sheets that nobody sees; one that has no other is not to be read', async () => {
    const workbook = (first: string) => ({
      'xl/workbook.xml': `<workbook><sheets><sheet name="Oriau" ${first} r:id="r1"/><sheet name="Hen" state="veryHidden" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="one.xml"/></Relationships>',
      'xl/one.xml': '<worksheet><sheetData><row><c t="str"><v>Enw</v></c></row></sheetData></worksheet>',
    });
    expect((await read(zip(workbook('')))).tables).toMatchObject([{ sheet: 'Oriau', hiddenSheets: ['Hen'] }]);
    expect((await read(zip(workbook('state="hidden"')))).problem?.reason).toBe('workbook-hidden');
  });

  const good = writeWorkbook([sheetOf([text('Date'), text('Hours')])], 1900);
  const reason = async (bytes: Uint8Array, limits = READING_LIMITS) => (await read(bytes, limits)).problem?.reason;

  it('that is cut short, or changed on the way, is said to be damaged', async () => {
    for (let kept = 4; kept < good.length; kept += 7)
      expect(await reason(good.subarray(0, kept))).toBe('workbook-broken');
    const place = good.indexOf(Buffer.from('xl/worksheets/sheet1.xml')) + 40;
    const changed = Uint8Array.from(good, (byte, at) => (at === place ? byte ^ 0x55 : byte));
    expect(await reason(changed)).toBe('workbook-broken');
  });

  it('that would take all memory is refused', async () => {
    const bomb = zip({ 'xl/workbook.xml': ' '.repeat(5_000_000), 'xl/_rels/workbook.xml.rels': '' });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await reason(bomb, { ...READING_LIMITS, unpackedBytes: 1_000_000 })).toBe('file-too-large');
  });

  it('that says it is smaller than it is, is not believed', async () => {
    const bomb = zip({ 'xl/workbook.xml': ' '.repeat(5_000_000), 'xl/_rels/workbook.xml.rels': '' });
    const directory = bomb.indexOf(Buffer.from('504b0102', 'hex'));
    bomb.writeUInt32LE(1000, directory + 24);
    expect(await reason(bomb)).toBe('workbook-broken');
  });

  it('that defines its own entities is refused', async () => {
    const evil = '<!DOCTYPE a [<!ENTITY b "bbbb">]><workbook>&b;</workbook>';
    expect(await reason(zip({ 'xl/workbook.xml': evil, 'xl/_rels/workbook.xml.rels': '<a/>' }))).toBe(
      'workbook-broken',
    );
  });

  it('however it is spoilt, is read or refused, and never brings anything down', async () => {
    const anyBytes = fc.uint8Array({ maxLength: 200 });
    const spoilt = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
    const check = async (bytes: Uint8Array) => {
      const { tables, problem } = await read(bytes);
      expect(tables.length > 0).toBe(problem === undefined);
    };
    await fc.assert(fc.asyncProperty(anyBytes, check));
    await fc.assert(fc.asyncProperty(anyBytes, (rest) => check(Buffer.concat([Buffer.from('PK\u0003\u0004'), rest]))));
    await fc.assert(
      fc.asyncProperty(spoilt, ([place, by]) => check(good.map((byte, at) => (at === place ? byte ^ by : byte)))),
    );
  });

  it('of another kind is said to be', async () => {
    expect(await reason(zip({ 'content.xml': '', 'META-INF/manifest.xml': '' }))).toBe('workbook-other-format');
    expect(await reason(zip({ 'word/document.xml': '' }))).toBe('workbook-broken');
  });

  it('has limits', async () => {
    const wide = writeWorkbook([sheetOf(Array.from({ length: 5 }, () => text('x')))], 1900);
    expect(await reason(wide, { ...READING_LIMITS, columns: 4 })).toBe('too-many-columns');
    const long = writeWorkbook([sheetOf(...Array.from({ length: 5 }, () => [text('x')]))], 1900);
    expect(await reason(long, { ...READING_LIMITS, rows: 4 })).toBe('too-many-rows');
  });
});

describe('a number format', () => {
  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-452]d mmmm yyyy;@', 'date'],
    ['mmm-yy', 'date'],
    ['h:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['mm:ss.0', 'time'],
    ['d/m/yy h:mm', 'date-and-time'],
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00" hours"', 'number'],
    ['[Red]0;-0', 'number'],
    ['0" days"', 'number'],
    ['0000', 'digits'],
    ['"T2M"0000', 'digits'],
  ])('%s shows a number as %s', (code, as) => expect(numberFormat(164, code).as).toBe(as));
  it.each([
    [14, 'date'],
    [20, 'time'],
    [22, 'date-and-time'],
    [46, 'elapsed'],
    [2, 'number'],
    [49, 'number'],
  ])('%d is built in and shows a number as %s', (id, as) => expect(numberFormat(id, undefined).as).toBe(as));
});

describe('a workbook’s days', () => {
  it('are counted from 1900, with the leap day that never was', () => {
    expect(dayOfSerial(61)).toBe('1900-03-01');
    expect(dayOfSerial(60)).toBeUndefined();
    expect(dayOfSerial(45913)).toBe('2025-09-13');
    expect(timeOfSerial(10 / 24 / 60)).toBe('0:10');
    expect(timeOfSerial(1.5 / 24)).toBe('1:30');
  });
});
