import { CompiledQuery, sql } from 'kysely';
import { describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres } from '../../../../test/support/views-places';
import { aSummer } from '../test-support/a-summer';
import { fillLedger } from '../test-support/filled-ledger';
import { ViewedLedgers, openingAllBut } from '../test-support/viewed-ledgers';
import { nia } from '../testing';
import { AccountQueries } from './accounts/account.queries';
import { type EntriesAsked, EntryQueries } from './entries/entry.queries';
import { TotalQueries } from './hours-totals/totals.queries';
import type { LedgerDatabase } from './ledger-views';
import { StatementQueries } from './statement/statement.queries';

// PostgreSQL chooses by how much there is, so plans are looked at where there is much; how long they take is not.

const PAGE = 50;

/** A step of a plan that read a table, as PostgreSQL tells of it. */
interface Reading {
  readonly how: string;
  readonly table: string;
  readonly index: string | undefined;
  /** Rows that were looked at, wanted or not. */
  readonly rows: number;
}

describeWithPostgres('a large ledger in PostgreSQL', () => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(inPostgres);
    await ledgers.start();
    await ledgers.happened('dyffryn', ...aSummer);
    await fillLedger(ledgers.url);
  });
  afterAll(() => ledgers.close());

  const planOf = async (query: (views: LedgerDatabase) => Promise<unknown>): Promise<Reading[]> => {
    const statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
    const views = ledgers.viewsTelling((statement) => statements.push(statement));
    await query(views);
    await views.destroy();
    const plans: Reading[] = [];
    for (const { sql: text, parameters } of statements) {
      const explained = CompiledQuery.raw(`explain (analyze, format json) ${text}`, [...parameters]);
      const { rows } = await ledgers.views.executeQuery<{ 'QUERY PLAN': [{ Plan: PlanStep }] }>(explained);
      plans.push(...readingsOf(rows[0]!['QUERY PLAN'][0].Plan));
    }
    return plans;
  };
  const entriesRead = async (asked: EntriesAsked) => {
    const plan = await planOf((views) =>
      new EntryQueries(views, openingAllBut()).list('dyffryn', { limit: PAGE, ...asked }),
    );
    return plan.filter(({ table, index }) => table.startsWith('entries_g') && !index?.endsWith('_key'));
  };

  it('is as large as that', async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from entries`.execute(ledgers.views);
    expect(rows[0]!.count).toBeGreaterThan(50_000);
  });

  it.each<[string, (views: LedgerDatabase) => Promise<unknown>]>([
    ['an account', (views) => new AccountQueries(views).byId('dyffryn', nia)],
    ['accounts', (views) => new AccountQueries(views).list('dyffryn', { after: '3' })],
    ['accounts of a kind', (views) => new AccountQueries(views).list('dyffryn', { kind: 'venue', after: '3' })],
    ['balances', (views) => new AccountQueries(views).balances('dyffryn', [nia])],
    ['a statement', (views) => new StatementQueries(views, openingAllBut()).of('dyffryn', nia, { after: '90000' })],
    ['an entry', (views) => new EntryQueries(views, openingAllBut()).byId('dyffryn', 'e-000001')],
    ['entries', (views) => new EntryQueries(views, openingAllBut()).list('dyffryn', { limit: PAGE })],
    ['hours by group', (views) => new TotalQueries(views).hoursBy('dyffryn', 'group')],
  ])('%s: neither all entries nor all accounts are read', async (_what, query) => {
    const plan = await planOf(query);
    expect(plan).not.toEqual([]);
    const large = plan.filter(({ table }) => /^(entries|accounts)_g/.test(table));
    expect(large.filter(({ how }) => how === 'Seq Scan')).toEqual([]);
    for (const { rows } of large) expect(rows).toBeLessThan(2_000);
  });

  it.each<[EntriesAsked, string]>([
    [{}, 'by_ledger_day_seq'],
    [{ after: '20250115.30000' }, 'by_ledger_day_seq'],
    [{ from: '2025-02-01', to: '2025-02-28' }, 'by_ledger_day_seq'],
    [{ groupId: 'group 7' }, 'by_strand_day_seq'],
    [{ category: 'music', kind: 'hours' }, 'by_strand_day_seq'],
    [{ recordedBy: 'token:7', to: '2025-02-28' }, 'by_recorder_day_seq'],
  ])('%j: a page is read from the index for it, in order', async (asked, index) => {
    const reading = await entriesRead(asked);
    expect(reading).not.toEqual([]);
    for (const step of reading) {
      expect(step.index).toContain(index);
      // A page and the row after it, which says whether there is more.
      expect(step.rows).toBeLessThanOrEqual(PAGE + 1);
    }
  });

  it.each<EntriesAsked>([{ memberId: 'nia' }, { memberId: 'm77' }])('%j: their own entries are read', async (asked) => {
    const reading = await entriesRead(asked);
    const indexes = reading.map(({ index }) => index?.replace(/^entries_g\d+_/, '')).sort();
    expect(indexes).toEqual(['by_credit_seq', 'by_debit_seq']);
  });
});

interface PlanStep {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanStep[];
}

function readingsOf(step: PlanStep): Reading[] {
  const rows = (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'];
  const { 'Node Type': how, 'Relation Name': table } = step;
  // Where rows lie scattered it notes their places from the index first, as a step of its own.
  const bitmap = step.Plans?.find((part) => part['Node Type'] === 'Bitmap Index Scan');
  const index = step['Index Name'] ?? bitmap?.['Index Name'];
  const own = table === undefined ? [] : [{ how, table, index, rows }];
  return [...own, ...(step.Plans ?? []).flatMap(readingsOf)];
}
