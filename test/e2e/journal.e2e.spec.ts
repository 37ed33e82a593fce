import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '../support/installed';
import { awr as commandLine } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const HOSTILE = 'x; y | z, category: no\n    pot  100 MIN\n    issuing  -100 MIN\n\n[2020-01-01] tŷ';
const A_DAY_BEFORE = new Date(Date.parse(A_DAY) - 86_400_000).toISOString().slice(0, 10);

describeWith(['hledger', 'ledger'], 'the journal of a running Awr', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const number of ['CWM0001', 'CWM0002', 'CWM0003']) await timebank.join(number);
    const offer = await timebank.offer();
    for (const [n, number] of ['CWM0001', 'CWM0002', 'CWM0001'].entries()) {
      await done(timebank.hours(number, 600 + n, { category: 'lunch | club; x', note: HOSTILE }));
    }
    await done(timebank.hours('CWM0003', 45, { on: A_DAY_BEFORE }));
    await done(timebank.gift('CWM0001', 'CWM0003', 61, { note: HOSTILE }));
    await done(timebank.gift('CWM0002', 'pot', 7));
    await done(timebank.spend('CWM0001', offer, 2));
    await done(timebank.post('/entries/e-000004/reversal', { reason: 'wrong-amount', note: HOSTILE }));
  });
  afterAll(() => awr.remove());

  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', env });

  function balances(program: string, ...args: string[]): ReadonlyMap<string, number> {
    const lines = run(program, ...args)
      .trim()
      .split('\n')
      .map((line) => line.split('|'));
    return new Map(lines.map(([account = '', amount = '']) => [account, Number(amount.replace(' MIN', ''))]));
  }

  async function asServed(query = ''): Promise<string> {
    const { status, headers, body } = await timebank.get(`/exports/journal${query}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
    const file = join(awr.folder, 'served.journal');
    writeFileSync(file, String(body));
    return file;
  }

  it('is accepted by hledger and by ledger, and gives each account the balance that the API gives', async () => {
    const file = await asServed('?notes=true');
    run('hledger', '-f', file, 'check', '--strict', 'ordereddates');
    const expected = [...(await timebank.balances())].sort();
    expect(expected).toHaveLength(6);
    const each = ['balance', '--flat', '--empty', '--no-total', '--format'];
    expect([...balances('hledger', '-f', file, ...each, '%(account)|%(total)')].sort()).toEqual(expected);
    const total = '%(account)|%(quantity(display_total))\n';
    expect([...balances('ledger', '--pedantic', '-f', file, ...each, total)].sort()).toEqual(expected);
  });

  it('holds nothing personal unless notes are asked for', async () => {
    expect(readFileSync(await asServed(), 'utf8')).not.toMatch(/tŷ|Owen/);
    expect(readFileSync(await asServed('?notes=true'), 'utf8')).toMatch(/; note: .*tŷ\n/);
  });

  it('can be of a part of time, and still gives the balances at its end', async () => {
    const file = await asServed(`?from=${A_DAY}`);
    run('hledger', '-f', file, 'check', '--strict', 'ordereddates');
    expect(readFileSync(file, 'utf8')).toContain(`${A_DAY} * opening balances\n`);
    const { body } = await timebank.get('/exports/journal?from=yesterday');
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '?from' }] });
  });

  it('is written to a file from the command line', async () => {
    const file = join(awr.folder, 'from-the-command-line.journal');
    const { code } = await commandLine(awr.folder, 'export', 'journal', '--out', file);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(await asServed(), 'utf8'));
  });
});
