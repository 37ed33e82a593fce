import { decode, encode, type Charset } from './charset';
import { readFile } from './read-file';
import { READING_LIMITS } from './source-file';
import { readTextTable } from './text-table';

const table = (text: string | Uint8Array) =>
  readTextTable({ name: 'hours.csv', bytes: typeof text === 'string' ? Buffer.from(text) : text }, READING_LIMITS);

describe('a charset', () => {
  const said = 'Enw;Côr y Tŵr\r\nSiôn;“½ awr” – £5';
  it.each<Charset>(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'])(
    '%s is told, and written again the same',
    (charset) => {
      const bytes = encode(said, charset);
      expect(decode(bytes)).toEqual({ text: said, charset });
    },
  );

  it('is Windows-1252 where the bytes are not UTF-8, and written again the same', () => {
    const notInIt = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const everyLetter = Uint8Array.from({ length: 255 }, (_, place) => place + 1).filter(
      (byte) => !notInIt.includes(byte),
    );
    const { text, charset } = decode(everyLetter);
    expect(charset).toBe('windows-1252');
    expect(text).toContain('ô');
    expect(Uint8Array.from(encode(text, charset))).toEqual(everyLetter);
  });

  it.each<[Charset, number[], string]>([
    ['macintosh', [0x53, 0x69, 0x89, 0x6e, 0x20, 0x47, 0x77, 0x90, 0x6e], 'Siân Gwên'],
    ['iso-8859-14', [0x54, 0xf0, 0x72, 0x20, 0x4c, 0x6c, 0xfe, 0x72], 'Tŵr Llŷr'],
    ['windows-1252', [0x93, 0x53, 0x69, 0xe2, 0x6e, 0x94, 0x20, 0x95, 0x20, 0x4c, 0x99], '“Siân” • L™'],
  ])('is %s where its letters say so, and written again the same', (charset, bytes, text) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text, charset });
    expect([...encode(text, charset)]).toEqual(bytes);
  });

  it('is not of a file that is no text', async () => {
    const { problem } = await readFile({ name: 'photo.csv', bytes: Buffer.from([1, 2, 0, 0, 3]) });
    expect(problem?.reason).toBe('file-not-text');
  });
});

describe('a delimiter', () => {
  it.each([
    [';', 'Dyddiad;Aelod;Oriau\n1/2/2025;T1;1,5\n2/2/2025;T2;2,5\n'],
    [',', 'Date,Member,Hours,Note\n1/2/2025,T1,1.5,"tea; coffee; cake"\n2/2/2025,T2,2,"a; b; c"\n'],
    ['\t', 'Date\tMember\tHours\n1/2/2025\tT1\t1,5\n'],
    ['|', 'Date|Member|Hours\n1/2/2025|T1|1,5\n'],
    [';', 'Our hours, January, February, March, all of them\n\nDate;Member;Hours\n1;2;3\n1;2;3\n'],
  ])('%s is found', (delimiter, text) => expect(table(text).delimiter).toBe(delimiter));

  it('may be declared in a line of its own, which is no row', () => {
    const { delimiter, rows, declaration } = table('sep=;\r\nDate;Hours\r\n1;2,5\r\n');
    expect({ delimiter, declaration }).toEqual({ delimiter: ';', declaration: 'sep=;\r\n' });
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['Date', 'Hours']],
      [3, ['1', '2,5']],
    ]);
  });
});

describe('a file', () => {
  it('with nothing in it is said to be empty', async () => {
    const { problem } = await readFile({ name: 'gifts.csv', bytes: Buffer.from('\r\n , ,\r\n') });
    expect(problem?.reason).toBe('file-empty');
  });
  it('may be too large', async () => {
    const limits = { ...READING_LIMITS, fileBytes: 10 };
    const { problem } = await readFile({ name: 'hours.csv', bytes: Buffer.from('Date;Hours;Member') }, limits);
    expect(problem?.reason).toBe('file-too-large');
  });
  it('may be of Excel before 2007, or locked', async () => {
    const { problem } = await readFile({ name: 'hours.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    expect(problem?.reason).toBe('workbook-locked-or-old');
  });
});
