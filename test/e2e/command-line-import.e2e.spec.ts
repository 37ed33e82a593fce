import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headOfLog } from '../support/log-head';
import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder, filesIn, MENDED_HOURS, SHEETS } from '../support/sheets';

interface Report {
  readonly outcome: string;
  readonly totals: object;
  readonly refused: readonly object[];
}

const GOOD_ROWS = { members: 3, entries: 3, earnedMinutes: 300, spentMinutes: 60, givenMinutes: 30 };
const TOTALS = { ...GOOD_ROWS, outstandingMinutes: 240 };
const BAD_ROW = { file: 'hours.csv', line: 3, column: 'Date', code: 'date', value: '31/02/2025' };

// Where no Awr runs, the command line opens the folder itself; where one does, it asks that one. Both must be alike.
describe.each(['on a folder where no Awr runs', 'beside a running Awr'])('awr import, %s', (where) => {
  const folder = aFolder();
  const sheets = filesIn(aFolder(), SHEETS);
  const mend = join(aFolder(), 'to-mend');
  const list = aFolder();
  let running: RunningAwr | undefined;
  let head: number;

  beforeAll(async () => {
    if (where.includes('running Awr')) running = await RunningAwr.start({}, folder);
    await awrJson(folder, 'timebank', 'found', 'Cwm', '--prefix', 'CWM');
    head = headOfLog(folder);
  });
  afterAll(() => running?.remove());

  const importing = async (...options: string[]) => {
    const { code, stdout, stderr } = await awr(folder, '--json', 'import', sheets, ...options);
    expect(stderr).toBe('');
    return { code, report: JSON.parse(stdout) as Report };
  };

  it('reports in a dry run what would be written, and writes nothing', async () => {
    const { code, report } = await importing('--dry-run', '--skip-bad-rows');
    expect(report).toMatchObject({ outcome: 'would-write', totals: TOTALS, refused: [BAD_ROW] });
    expect([code, headOfLog(folder)]).toEqual([0, head]);
  });

  it('writes nothing at all where one row is wrong', async () => {
    const { code, report } = await importing();
    expect(report).toMatchObject({ outcome: 'refused', refused: [BAD_ROW] });
    expect([code, headOfLog(folder)]).toEqual([1, head]);
  });

  it('writes the good rows where bad ones may be left out, and puts those into a file to mend', async () => {
    const { code, report } = await importing('--skip-bad-rows', '--bad-rows', mend);
    expect({ code, ...report }).toMatchObject({ code: 0, outcome: 'written', totals: TOTALS });
    expect(headOfLog(folder)).toBeGreaterThan(head);
    head = headOfLog(folder);
    const left = readFileSync(join(mend, 'hours.to-mend.csv'), 'utf8');
    expect(left.trim().split(/\r?\n/)).toEqual([
      'Date;Member;Group;Hours;What did they do',
      '31/02/2025;CWM0002;Gardening crew;2;weeding',
    ]);
    expect(readdirSync(mend)).toEqual(['hours.to-mend.csv']);
  });

  it('changes nothing when the same is imported again', async () => {
    const { code, report } = await importing('--skip-bad-rows', '--bad-rows', mend);
    expect([code, report.outcome, headOfLog(folder)]).toEqual([0, 'written', head]);
  });

  it('takes the mended row in, and then every sheet is in', async () => {
    const hours = join(mend, 'hours.to-mend.csv');
    writeFileSync(hours, readFileSync(hours, 'utf8').replace('31/02/2025', '28/02/2025'));
    const mended = await awrJson<Report>(folder, 'import', mend);
    expect(mended).toMatchObject({ outcome: 'written', refused: [] });
    filesIn(sheets, { 'hours.csv': MENDED_HOURS });
    head = headOfLog(folder);
    const { report } = await importing();
    expect(report).toMatchObject({ outcome: 'written', totals: { entries: 4, outstandingMinutes: 360 } });
    expect(headOfLog(folder)).toBe(head);
  });

  it('shows a member’s statement, in either language', async () => {
    const english = await awr(folder, 'statement', 'cwm 0001');
    expect([english.code, english.stderr]).toEqual([0, '']);
    expect(english.stdout).toContain('Siân Prydderch (CWM0001). Balance: 2:30 hours');
    const welsh = await awr(folder, '--lang', 'cy', 'statement', 'CWM0001');
    expect(welsh.stdout).toContain('Siân Prydderch (CWM0001). Balans: 2:30 awr');
    const { items } = await awrJson<{ items: { minutes: number; balance: number }[] }>(folder, 'statement', 'CWM0001');
    expect(items.map(({ minutes, balance }) => [minutes, balance])).toEqual([
      [-30, 150],
      [90, 180],
      [90, 90],
    ]);
  });

  it('shows what a list that is sent again says otherwise', async () => {
    const [headings, siân, tomos] = SHEETS['members.csv'].split('\n');
    const rows = [siân!.replace('Prydderch,', 'Prydderch-Huws,'), tomos!.replace('English', 'Welsh')];
    filesIn(list, { 'members.csv': [headings, ...rows].join('\n') });
    head = headOfLog(folder);
    const { code, stdout } = await awr(folder, 'import', list);
    expect(stdout).toContain('Members of whom the sheets say something different: 2.');
    expect(stdout).toContain('members.csv:2 CWM0001 Surname: “Prydderch” → “Prydderch-Huws”');
    expect(stdout).toContain('members.csv:3 CWM0002 Preferred language: English → Welsh');
    expect([code, headOfLog(folder)]).toEqual([0, head]);
  });

  it('changes it with --update, once', async () => {
    const { stdout } = await awr(folder, '--lang', 'cy', 'import', list, '--update');
    expect(stdout).toContain('Aelodau a newidiwyd: 2');
    expect(stdout).toContain('members.csv:3 CWM0002 Preferred language: Saesneg → Cymraeg');
    expect(headOfLog(folder)).toBe(head + 2);
    expect((await awrJson<Report>(folder, 'import', list, '--update')).outcome).toBe('written');
    expect(headOfLog(folder)).toBe(head + 2);
  });
});
