import { sql } from 'kysely';
import { aSummer } from '../test-support/a-summer';
import { ViewedLedgers, openingAllBut } from '../test-support/viewed-ledgers';
import { nia } from '../testing';
import { AccountQueries } from './accounts/account.queries';
import { ClaimQueries } from './agreements/claims/claim.queries';
import { ExchangeQueries } from './agreements/exchanges/exchange.queries';
import { type EntriesAsked, EntryQueries } from './entries/entry.queries';
import { HelpQueries } from './help/help.queries';
import { TotalQueries } from './hours-totals/totals.queries';
import type { LedgerDatabase } from './ledger-views';
import { StatementQueries } from './statement/statement.queries';

// Speed that does not depend on how many entries there are comes from these plans, so it is the plans that are tested.

let ledgers: ViewedLedgers;
beforeAll(async () => {
  ledgers = new ViewedLedgers();
  await ledgers.start();
  await ledgers.happened('dyffryn', ...aSummer);
});
afterAll(() => ledgers.close());

/** What SQLite does for each statement of a query: one line a step, such as SEARCH e USING INDEX …. */
async function planOf(query: (views: LedgerDatabase) => Promise<unknown>): Promise<string[]> {
  const statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const views = ledgers.viewsTelling((statement) => statements.push(statement));
  await query(views);
  await views.destroy();
  const steps: string[] = [];
  for (const { sql: text, parameters } of statements) steps.push(...(await explained(text, parameters)));
  return steps;
}

async function explained(text: string, parameters: readonly unknown[]): Promise<string[]> {
  const parts = `explain query plan ${text}`.split('?');
  const { rows } = await sql<{ detail: string }>(parts as unknown as TemplateStringsArray, ...parameters).execute(
    ledgers.views,
  );
  return rows.map(({ detail }) => detail);
}

const claimsOf = (views: LedgerDatabase) => new ClaimQueries(views as never, openingAllBut());
const exchangesOf = (views: LedgerDatabase) => new ExchangeQueries(views as never, openingAllBut());
const entryPlan = (asked: EntriesAsked) =>
  planOf((views) => new EntryQueries(views, openingAllBut()).list('dyffryn', asked));
const after = '20250706.4';

describe('no query reads a table from end to end', () => {
  it.each<[string, (views: LedgerDatabase) => Promise<unknown>]>([
    ['an account', (views) => new AccountQueries(views).byId('dyffryn', nia)],
    ['accounts', (views) => new AccountQueries(views).list('dyffryn', { after: '3' })],
    ['accounts of a kind', (views) => new AccountQueries(views).list('dyffryn', { kind: 'member', after: '3' })],
    ['balances', (views) => new AccountQueries(views).balances('dyffryn', [nia])],
    ['a statement', (views) => new StatementQueries(views, openingAllBut()).of('dyffryn', nia, { after: '5' })],
    ['an entry', (views) => new EntryQueries(views, openingAllBut()).byId('dyffryn', 'e-000001')],
    ['entries', (views) => new EntryQueries(views, openingAllBut()).list('dyffryn', { after })],
    ['claims that wait', (views) => claimsOf(views).list('dyffryn', { status: 'open', after: '3' })],
    ['a member’s claims', (views) => claimsOf(views).list('dyffryn', { memberId: 'nia' })],
    ['what an organisation hosts', (views) => claimsOf(views).list('dyffryn', { organisationId: 'menter' })],
    ['a claim', (views) => claimsOf(views).byId('dyffryn', 'c-000001')],
    ['exchanges', (views) => exchangesOf(views).list('dyffryn', { after: '3' })],
    ['a member’s exchanges', (views) => exchangesOf(views).list('dyffryn', { memberId: 'nia', awaitingMember: true })],
    ['help', (views) => new HelpQueries(views as never, openingAllBut()).list('dyffryn', { kind: 'offer' })],
    ['totals', (views) => new TotalQueries(views).ofLedger('dyffryn')],
    ['hours by group', (views) => new TotalQueries(views).hoursBy('dyffryn', 'group')],
  ])('%s', async (_what, query) => {
    const plan = await planOf(query);
    expect(plan.filter((step) => step.startsWith('SEARCH'))).not.toEqual([]);
    expect(plan.filter((step) => /^SCAN \w+_g\d/.test(step))).toEqual([]);
  });
});

describe('a page of entries is read in order from the index for what is asked', () => {
  it.each<[EntriesAsked, RegExp]>([
    [{}, /COVERING INDEX \w+_by_ledger_day_seq \(ledger=\?/],
    [{ from: '2025-07-01', to: '2025-07-31' }, /COVERING INDEX \w+_by_ledger_day_seq \(ledger=\? AND /],
    [{ kind: 'hours' }, /COVERING INDEX \w+_by_strand_day_seq \(strand=\?/],
    [{ groupId: 'choir' }, /COVERING INDEX \w+_by_strand_day_seq \(strand=\?/],
    [{ organisationId: 'menter', from: '2025-07-01' }, /COVERING INDEX \w+_by_strand_day_seq \(strand=\? AND /],
    [{ category: 'music', kind: 'hours' }, /COVERING INDEX \w+_by_strand_day_seq \(strand=\?/],
    [{ groupId: 'choir', recordedBy: 'token:choir' }, /INDEX \w+_by_strand_day_seq \(strand=\?/],
    [{ recordedBy: 'token:choir', to: '2025-07-31' }, /COVERING INDEX \w+_by_recorder_day_seq \(recorder=\? AND /],
  ])('%j', async (asked, index) => {
    for (const page of [asked, { ...asked, after }]) {
      const reading = scansOfEntries(await entryPlan(page));
      expect(reading).not.toEqual([]);
      for (const step of reading) expect(step).toMatch(index);
    }
  });

  it.each<EntriesAsked>([
    { memberId: 'nia' },
    { memberId: 'nia', from: '2025-07-01', to: '2025-07-31' },
    { memberId: 'nia', kind: 'hours', recordedBy: 'token:choir', after },
  ])('%j: only the member’s own entries are read', async (asked) => {
    expect(scansOfEntries(await entryPlan(asked)).join('; ')).toMatch(
      /^SEARCH \w+ USING INDEX \w+_by_debit_seq \(debit=\?\); SEARCH \w+ USING INDEX \w+_by_credit_seq \(credit=\?\)$/,
    );
  });

  it('a statement: one scan of what the account paid and one of what it received', async () => {
    const plan = await planOf((views) =>
      new StatementQueries(views, openingAllBut()).of('dyffryn', nia, { after: '5' }),
    );
    expect(scansOfEntries(plan).join('; ')).toMatch(
      /_by_debit_seq \(debit=\? AND seq<\?\); .*_by_credit_seq \(credit=\? AND seq<\?\)$/,
    );
  });
});

/** How entries are found. That those of the page are then read one by one is the same for all. */
function scansOfEntries(plan: readonly string[]): string[] {
  const reading = plan.filter((step) => /^(SEARCH|SCAN) entries_g/.test(step));
  return reading.filter((step) => !step.endsWith('USING PRIMARY KEY (ledger=? AND seq=?)'));
}
