import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isSpreadsheetName } from './index';
import { OpenTimebank } from './testing/open-timebank';

const folder = join(__dirname, '../../../../shared/data/timebank');
const isThere = existsSync(folder);
if (!isThere) console.log(`The shared sample is not at ${folder}, so it is not tried.`);

interface Expected {
  readonly members: number;
  readonly groups: number;
  readonly entries: number;
  readonly earnedMinutes: number;
  readonly spentMinutes: number;
  readonly giftedMinutes: number;
  readonly outstandingMinutes: number;
  readonly refusedRows: readonly { file?: string; line: number; reason: string; of?: number }[];
  readonly minutesByGroup: Record<string, number>;
  readonly minutesByMonth: Record<string, number>;
  readonly balanceMinutes: Record<string, number>;
}

(isThere ? describe : describe.skip)('a year of a timebank’s sheets', () => {
  const files = isThere
    ? readdirSync(folder)
        .filter(isSpreadsheetName)
        .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    : [];
  const expected = isThere
    ? (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected)
    : ({} as Expected);
  let timebank: OpenTimebank;

  beforeEach(async () => {
    timebank = await OpenTimebank.open();
  });
  afterEach(() => timebank.close());

  it('comes to the expected totals and balances, and refuses the expected rows', async () => {
    const { report, badRows } = await timebank.import(files, { skipBadRows: true });

    expect(report.outcome).toBe('written');
    expect(report.totals).toMatchObject({
      members: expected.members,
      groups: expected.groups,
      entries: expected.entries,
      earnedMinutes: expected.earnedMinutes,
      spentMinutes: expected.spentMinutes,
      givenMinutes: expected.giftedMinutes,
      outstandingMinutes: expected.outstandingMinutes,
    });
    expect(report.minutesByGroup).toEqual(expected.minutesByGroup);
    expect(report.minutesByMonth).toEqual(expected.minutesByMonth);
    const inOrder = (a: { file: string; line: number }, b: { file: string; line: number }) =>
      a.file.localeCompare(b.file) || a.line - b.line;
    const refused = report.refused.map(({ file, line, code, of }) => ({
      file,
      line,
      code,
      ...(of !== undefined && { of }),
    }));
    const wanted = expected.refusedRows.map(({ file = 'hours.csv', line, reason, of }) => ({
      file,
      line,
      code: reason,
      ...(of !== undefined && { of }),
    }));
    expect(refused.sort(inOrder)).toEqual(wanted.sort(inOrder));
    expect(await timebank.balances(Object.keys(expected.balanceMinutes))).toEqual(expected.balanceMinutes);
    expect(badRows.map(({ name }) => name).sort()).toEqual([
      'gifts.to-mend.csv',
      'hours.to-mend.csv',
      'spends.to-mend.csv',
    ]);
  });
});
