import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { readCsv } from './csv';
import { Unreadable } from './unreadable';

const noLimits = { rows: Infinity, columns: Infinity };
const rowsOf = (text: string, delimiter = ',') =>
  readCsv(text, delimiter, noLimits).map(({ line, cells }) => [line, cells]);

describe('delimited text', () => {
  it('is cut at delimiters and line ends of any kind', () => {
    expect(rowsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      [1, ['a', 'b']],
      [2, ['c', 'd']],
      [3, ['e', 'f']],
      [4, ['g', 'h']],
    ]);
  });

  it('keeps each row’s own line, past blank rows and cells of several lines', () => {
    expect(rowsOf('a,b\r\n\r\n,\r\n"x\r\ny\r\n",2\r\nc,d\r\n')).toEqual([
      [1, ['a', 'b']],
      [4, ['x\ny', '2']],
      [7, ['c', 'd']],
    ]);
  });

  it('takes what stands in quotes as one cell', () => {
    expect(rowsOf('"a,b";"c;d";"""on the day"" help"', ';')).toEqual([[1, ['a,b', 'c;d', '"on the day" help']]]);
    expect(rowsOf('1, "Nia, Owain" ,2')).toEqual([[1, ['1', 'Nia, Owain', '2']]]);
  });

  it('takes quotes that open no cell as they stand, and loses no row to them', () => {
    expect(rowsOf('"on the day" help,1\nhe said "hi",2\n5\'6" tall,3\n"never closed,4\nlast,5')).toEqual([
      [1, ['"on the day" help', '1']],
      [2, ['he said "hi"', '2']],
      [3, ['5\'6" tall', '3']],
      [4, ['"never closed', '4']],
      [5, ['last', '5']],
    ]);
  });

  it('keeps each row as it stood, to be given back', () => {
    const text = 'Date;Note\r\n1;"a\r\nb"\r\n2; =SUM(A1) \r\n';
    expect(readCsv(text, ';', noLimits).map(({ original }) => original)).toEqual([
      'Date;Note',
      '1;"a\r\nb"',
      '2; =SUM(A1) ',
    ]);
  });

  it('tidies cells of what nobody sees', () => {
    expect(rowsOf('\u00a0T2M\u00a00001\u200b,\ufeffSio\u0302n ,\u202eabc')).toEqual([[1, ['T2M 0001', 'Siôn', 'abc']]]);
  });

  it('has limits', () => {
    const reading = (text: string) => () => readCsv(text, ',', { rows: 2, columns: 3 });
    expect(reading('1\n2')).not.toThrow();
    expect(reading('1\n2\n3')).toThrow(Unreadable);
    expect(reading('1,2,3,4')).toThrow(new Unreadable('too-many-columns'));
  });

  // Letters and marks that a spreadsheet's cells are made of, without those that are tidied away.
  const cell = fc.string({ unit: fc.constantFrom('a', 'ŵ', ',', ';', '"', '\n', '1', '.', ' x', '😀'), maxLength: 12 });
  const tidied = cell.map((text) => text.trim());

  it('reads whatever a program wrote by the rules', () => {
    fc.assert(
      fc.property(fc.array(fc.array(tidied, { minLength: 2, maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const written = stringify(rows, { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\n\s"]/ });
        const read = readCsv(written, ';', noLimits);
        expect(read.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((text) => text !== '')));
        for (const { line, original } of read) {
          expect(typeof original === 'string' && written.split(/\r\n|\n/)[line - 1]).toBe(
            (original as string).split(/\r\n|\n/)[0],
          );
        }
      }),
    );
  });

  it('reads anything at all, and gives every character back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', '\t'), maxLength: 60 }), (text) => {
        const originals = readCsv(text, ',', noLimits).map(({ original }) => original as string);
        for (const original of originals) expect(text).toContain(original);
      }),
    );
  });
});
