import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSpreadsheetName } from './index';
import { OpenTimebank } from './testing/open-timebank';

/** Made by scripts/timebank-fixture/make.py, which decides what is true before it writes it down untidily. */
const folder = join(__dirname, '../../../test/fixtures/timebank');
const files = readdirSync(folder)
  .filter(isSpreadsheetName)
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

interface Refused {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly sheet?: string;
  readonly of?: number;
  readonly ofFile?: string;
}
interface Expected extends Record<string, unknown> {
  readonly refused: readonly Refused[];
  readonly balanceMinutes: Record<string, number>;
}
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;

const place = ({ file, sheet = '', line }: Refused) => `${file} ${sheet} ${String(line).padStart(4, '0')}`;
const inOrder = (rows: readonly Refused[]) => [...rows].sort((a, b) => place(a).localeCompare(place(b)));

describe('a year of sheets as untidy as real ones', () => {
  let timebank: OpenTimebank;
  beforeEach(async () => {
    timebank = await OpenTimebank.open();
  });
  afterEach(() => timebank.close());

  it('comes to what its maker decided, and refuses what its maker spoilt', async () => {
    const { report } = await timebank.import(files, { skipBadRows: true });

    const refused = report.refused.map(({ file, sheet, line, code, of, ofFile }) => ({
      ...{ file, line, code },
      ...(sheet !== undefined && { sheet }),
      ...(of !== undefined && { of }),
      ...(ofFile !== undefined && { ofFile }),
    }));
    expect(inOrder(refused)).toEqual(inOrder(expected.refused));
    const { refused: _refused, balanceMinutes, prices: _prices, minutesByGroup, minutesByMonth, ...totals } = expected;
    expect(report.totals).toEqual(totals);
    expect(report.minutesByGroup).toEqual(minutesByGroup);
    expect(report.minutesByMonth).toEqual(minutesByMonth);
    expect(await timebank.balances(Object.keys(balanceMinutes))).toEqual(balanceMinutes);
  });
});
