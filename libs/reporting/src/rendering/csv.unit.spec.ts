import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { aReport, aTable, HOSTILE } from '../test-support/a-report';
import { rendered } from './rendered';

const read = async (report: typeof aReport): Promise<string[][]> =>
  parse(await text(rendered(report, 'csv')), { bom: true, recordDelimiter: '\r\n' });

describe('a report as CSV', () => {
  it('begins with a byte order mark, and ends each line as RFC 4180 has it', async () => {
    const csv = await text(rendered(aReport, 'csv'));
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('has a line for each figure, with its section, row and unit', async () => {
    const [heading, ...lines] = await read(aReport);
    expect(heading).toEqual(['Adran', 'Rhes', 'Ffigur', 'Gwerth', 'Uned']);
    expect(lines).toContainEqual(['Oriau yn ôl grŵp', 'Tŷ’r Ŵyl', 'Oriau', '540', 'munudau']);
    expect(lines).toContainEqual(['Oriau yn ôl grŵp', 'Tŷ’r Ŵyl', 'Cyfran', '85.7', '%']);
    expect(lines).toContainEqual(['Oriau yn ôl grŵp', 'Bach', 'Pobl', 'ni ddangosir', '']);
  });

  it('is the table itself where there is but one', async () => {
    const [heading, first] = await read({ ...aReport, sections: aReport.sections.slice(0, 1) });
    expect(heading).toEqual(['Grŵp', 'Pobl', 'Oriau (munudau)', 'Cyfran', 'Diwethaf']);
    expect(first).toEqual(["'=1+1", '1000', '0', '0', '2025-09-13']);
  });

  it('lets nothing be carried out as a formula, and loses nothing', async () => {
    const [, ...rows] = await read({ ...aReport, sections: aReport.sections.slice(0, 1) });
    const texts = rows.slice(0, HOSTILE.length).map(([cell]) => cell);
    expect(texts).toEqual(HOSTILE.map((cell) => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell)));
    expect(rows).toHaveLength(aTable.rows.length + 1);
  });

  it('writes numbers as numbers, also below zero', async () => {
    const table = { ...aTable, rows: [{ cells: [{ kind: 'minutes', value: -90, signed: true } as const] }] };
    const csv = await text(rendered({ ...aReport, sections: [{ code: 'x', heading: 'X', table }] }, 'csv'));
    expect(csv).toContain('\r\n-90\r\n');
  });
});
