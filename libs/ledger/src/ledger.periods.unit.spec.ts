import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import { isRefusal } from '@awr/kernel';
import type { Entry } from './domain/entry';
import { isEntryData } from './domain/foreseen';
import { kindOfEvent } from './domain/entry-kind';
import type { LedgerEvent } from './domain/events';
import { auditPath, merkleRoot, rootFromPath } from './domain/periods/merkle-tree';
import { balancesAt, leafOf } from './domain/periods/period-balances';
import type { PeriodClosed } from './domain/periods/period-events';
import { ledgerDecider } from './ledger.decider';
import { openedAccounts } from './testing';
import { obey } from './testing/model/compared';
import { anyCommand } from './testing/random-commands';
import { randomPeriods } from './testing/random-commands/periods.random';

const { AWR_TEST_SEED: seed, AWR_TEST_RUNS: runs = '100' } = process.env;
const check = { numRuns: Number(runs), ...(seed !== undefined && { seed: Number(seed) }) };
const histories = fc.array(fc.oneof({ weight: 15, arbitrary: anyCommand }, { weight: 1, arbitrary: randomPeriods }), {
  maxLength: 200,
  size: 'max',
});

/** An entry as a bookkeeper would note it down. */
interface Noted extends Entry {
  readonly type: string;
  period: string | undefined;
}

/** Periods once more, by hand: a list of entries, each with the period that it was put into. */
class Bookkeeper {
  readonly accounts: string[] = [];
  readonly entries: Noted[] = [];
  readonly closed: { readonly periodId: string; readonly until: string }[] = [];

  take(event: LedgerEvent): void {
    const { type, data } = event;
    if (type === 'AccountOpened') this.accounts.push(data.accountId);
    if (isEntryData(data)) {
      deepStrictEqual(data.lateFor, this.closed.find(({ until }) => data.on <= until)?.periodId);
      this.entries.push({ ...data, type, period: undefined });
    }
    if (type === 'PeriodClosed') this.close(data);
    if (type === 'PeriodReopened') {
      this.closed.pop();
      for (const entry of this.entries) if (entry.period === data.periodId) entry.period = undefined;
    }
  }

  private close(said: PeriodClosed['data']): void {
    const { periodId, until } = said;
    for (const entry of this.entries) if (entry.on <= until) entry.period ??= periodId;
    this.closed.push({ periodId, until });
    const own = this.entries.filter(({ period }) => period === periodId);
    deepStrictEqual(
      [said.entries, said.firstEntry, said.lastEntry],
      [own.length, own[0]?.entryId ?? null, own.at(-1)?.entryId ?? null],
    );
    const totals = new Map(said.entryTotals.map(({ kind, ...total }) => [kind as string, total]));
    for (const kind of new Set(own.map(({ type }) => kindOfEvent(type)!))) {
      const some = own.filter(({ type }) => kindOfEvent(type) === kind);
      const minutes = some.reduce((sum, entry) => sum + entry.minutes, 0);
      deepStrictEqual(totals.get(kind), { entries: some.length, minutes });
      totals.delete(kind);
    }
    deepStrictEqual(totals.size, 0);
    this.checkBalances(said);
  }

  private checkBalances({ root, accounts, accountTotals }: PeriodClosed['data']): void {
    const balances = new Map(this.accounts.map((account) => [account, 0]));
    for (const { debit, credit, minutes, period } of this.entries) {
      if (period === undefined) continue;
      balances.set(debit, balances.get(debit)! - minutes);
      balances.set(credit, balances.get(credit)! + minutes);
    }
    const leaves = [...balances].map(
      ([accountId, balanceMinutes]) => `{"accountId":"${accountId}","balanceMinutes":${balanceMinutes}}`,
    );
    deepStrictEqual([accounts, root], [leaves.length, merkleRoot(leaves).toString('hex')]);
    const total = accountTotals.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0);
    deepStrictEqual(total, 0);
    const index = this.entries.length % leaves.length;
    const proven = rootFromPath(leaves[index]!, index, leaves.length, auditPath(leaves, index));
    deepStrictEqual(proven?.toString('hex'), root);
  }
}

describe('periods, whatever happens in a ledger', () => {
  it('have the entries, totals, balances and root that a bookkeeper comes to by hand', () =>
    fc.assert(
      fc.property(histories, (commands) => {
        const state = ledgerDecider.initial();
        const bookkeeper = new Bookkeeper();
        for (const command of [...openedAccounts, ...commands]) {
          const outcome = obey(command, state);
          if (!isRefusal(outcome)) for (const event of outcome) bookkeeper.take(event);
        }
      }),
      check,
    ));

  it('can have their balances worked out again at any time, as long as nothing more was recorded', () =>
    fc.assert(
      fc.property(histories, (commands) => {
        const state = ledgerDecider.initial();
        for (const command of [...openedAccounts, ...commands]) {
          const outcome = obey(command, state);
          const closed = isRefusal(outcome) ? undefined : outcome.find(({ type }) => type === 'PeriodClosed');
          if (!closed) continue;
          const { until, root } = closed.data as PeriodClosed['data'];
          const again = balancesAt(until, state);
          deepStrictEqual(again.root, root);
          deepStrictEqual(again.lines, again.balances.map((balance) => `${leafOf(balance)}\n`).join(''));
        }
      }),
      check,
    ));
});
