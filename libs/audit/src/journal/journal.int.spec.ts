import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccountId, type EntryView, entryId, ISSUING, POT } from '@awr/ledger';
import fc from 'fast-check';
import { describeWith } from '../../../../test/support/installed';
import { journalText } from './free-text';
import { journal, type JournalAsked } from './journal';

const NIA: AccountId = 'member:0190a000-0000-7000-8000-000000000001';
const OWAIN: AccountId = 'member:0190a000-0000-7000-8000-000000000002';
const ACCOUNTS = [ISSUING, POT, NIA, OWAIN] as const;

function anEntry(number: number, about: Partial<EntryView> = {}): EntryView {
  return {
    ...{ entryId: entryId(number), kind: 'hours', minutes: 90, debit: ISSUING, credit: NIA, on: '2025-09-13' },
    ...{ debitBalanceMinutes: 0, creditBalanceMinutes: 0, recordedAt: '2025-09-14T09:00:00.000000Z' },
    ...{ recordedBy: 'token:broker', approvedBy: null, category: null, activityId: null, groupId: null },
    ...{ organisationId: null, offerId: null, people: null, reverses: null, reversedBy: null, reason: null },
    ...{ warnings: [], note: null, recorderName: null },
    ...about,
  } as EntryView;
}

async function textOf(entries: readonly EntryView[], asked: JournalAsked = {}): Promise<string> {
  const source = { timebankId: '0190a000-0000-7000-8000-00000000000f', accounts: ACCOUNTS };
  const pages = async function* () {
    yield entries;
  };
  let text = '';
  for await (const part of journal({ ...source, entries: pages() }, asked)) text += part;
  return text;
}

const threeDays = [
  anEntry(1, { on: '2025-09-01', category: 'gardening', note: 'glaw eto' }),
  anEntry(2, { on: '2025-09-02', kind: 'gift', debit: NIA, credit: OWAIN, minutes: 30 }),
  anEntry(3, { on: '2025-09-03', kind: 'gift', debit: OWAIN, credit: POT, minutes: 10 }),
];

describe('a journal', () => {
  it('says who receives and who pays, and asserts every balance at the end', async () => {
    expect((await textOf(threeDays.slice(0, 1))).split('\n\n').slice(1).join('\n\n')).toBe(
      [
        '2025-09-01 * (e-000001) hours',
        '    ; recorded-at: 2025-09-14T09:00:00.000000Z',
        '    ; recorded-by: token:broker',
        '    ; category: gardening',
        `    ${NIA}  90 MIN`,
        '    issuing  -90 MIN',
        '',
        '2025-09-01 * closing balances',
        '    issuing  0 MIN = -90 MIN',
        '    pot  0 MIN = 0 MIN',
        `    ${NIA}  0 MIN = 90 MIN`,
        `    ${OWAIN}  0 MIN = 0 MIN`,
        '',
      ].join('\n'),
    );
  });

  it('leaves people’s own words out unless they are asked for', async () => {
    expect(await textOf(threeDays)).not.toContain('glaw eto');
    expect(await textOf(threeDays, { notes: true })).toContain('; note: glaw eto');
  });
});

describeWith(['hledger', 'ledger'], 'what hledger and ledger say of a journal', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'awr-journal-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function kept(entries: readonly EntryView[], asked: JournalAsked = {}): Promise<string> {
    const file = join(folder, 'ledger.journal');
    writeFileSync(file, await textOf(entries, asked));
    return file;
  }
  // Debian's hledger reads UTF-8 only where the locale says so.
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  const hledger = (file: string, ...args: string[]) => run('hledger', '-f', file, ...args);
  const ledger = (file: string, ...args: string[]) => run('ledger', '--pedantic', '-f', file, ...args);
  const balance = (file: string, account: string) => [
    Number(hledger(file, 'balance', '-N', '--flat', '--format', '%(total)', `^${account}$`).replace('MIN', '')),
    Number(ledger(file, 'balance', '--flat', '--format', '%(display_total)', `^${account}$`).replace('MIN', '')),
  ];

  it('is accepted by both, with the same balances', async () => {
    const file = await kept(threeDays, { notes: true });
    hledger(file, 'check', '--strict', 'ordereddates');
    expect(balance(file, NIA)).toEqual([60, 60]);
    expect(balance(file, OWAIN)).toEqual([20, 20]);
    expect(balance(file, POT)).toEqual([10, 10]);
    expect(balance(file, ISSUING)).toEqual([-90, -90]);
  });

  it('begins a later window with the balances before it', async () => {
    const file = await kept(threeDays, { from: '2025-09-03' });
    hledger(file, 'check', '--strict', 'ordereddates');
    expect(hledger(file, 'print', 'desc:opening')).toContain('60 MIN');
    expect(balance(file, OWAIN)).toEqual([20, 20]);
  });

  it('opens with the balances also where nothing happened since', async () => {
    const file = await kept(threeDays, { from: '2026-01-01' });
    hledger(file, 'check', '--strict', 'ordereddates');
    expect(balance(file, NIA)).toEqual([60, 60]);
  });

  it('is noticed where an amount was changed afterwards', async () => {
    const file = await kept(threeDays);
    const forged = (await textOf(threeDays)).replace(/30 MIN/g, '31 MIN');
    writeFileSync(file, forged);
    expect(() => hledger(file, 'check', '--strict')).toThrow(/assertion/i);
    expect(() => ledger(file, 'balance')).toThrow(/assertion/i);
  });

  const HOSTILE = [
    'x\n    pot  100 MIN\n    issuing  -100 MIN',
    'x\n\n2025-01-01 * stolen\n    pot  100 MIN\n    issuing  -100 MIN',
    'note, category: other',
    '[2020-01-01]',
    '[2020-01-01=2021-01-01]',
    '[=2020-01-01]',
    ':tag:other:',
    '= 5 MIN',
    '; date: 2020-01-01',
    'date:2020-01-01',
    '), date:2020-01-01 (',
    ': value',
    ':: 1 + 1',
    '@ 5 GBP {4 GBP}',
    '\u2028include /etc/passwd',
    'comment\r\nend comment',
    '\ud83d',
    '"\\n"',
  ];

  it('has no more transactions, tags or dates than Awr wrote, whatever people typed', async () => {
    const typed = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    const some = fc.array(fc.record({ note: typed, category: typed }), { minLength: 40, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(some, async (words) => {
        const entries = words.map((about, n) => anEntry(n + 1, about));
        const file = await kept(entries, { notes: true });
        hledger(file, 'check', '--strict', 'ordereddates');
        expect(balance(file, NIA)).toEqual([90 * words.length, 90 * words.length]);
        const read = JSON.parse(hledger(file, 'print', '-O', 'json')) as Transaction[];
        expect(read).toHaveLength(words.length + 1);
        for (const [n, { tdate, tdate2, ttags, tpostings }] of read.slice(0, -1).entries()) {
          const told = Object.fromEntries(ttags);
          const { note, category } = entries[n]!;
          expect([tdate, tdate2, tpostings.length]).toEqual(['2025-09-13', null, 2]);
          expect([told['note'] ?? '', told['category'] ?? '']).toEqual([journalText(note!), journalText(category!)]);
          expect(
            Object.keys(told)
              .filter((tag) => !['note', 'category'].includes(tag))
              .sort(),
          ).toEqual(['recorded-at', 'recorded-by']);
        }
        for (const which of ['--primary-date', '--aux-date']) {
          const dates = ledger(
            file,
            'register',
            which,
            '--date-format',
            '%Y-%m-%d',
            '--format',
            '%(format_date(date))\n',
            NIA,
          );
          expect(new Set(dates.trim().split('\n'))).toEqual(new Set(['2025-09-13']));
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});

/** As hledger prints it. */
interface Transaction {
  readonly tdate: string;
  readonly tdate2: string | null;
  readonly ttags: readonly (readonly [string, string])[];
  readonly tpostings: readonly unknown[];
}
