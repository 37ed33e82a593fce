import { deepStrictEqual, ok } from 'node:assert';
import { deserialize, serialize } from 'node:v8';
import * as fc from 'fast-check';
import { type Refusal, isRefusal } from '@awr/kernel';
import { limitsOf } from './domain/account-limits/account-limits';
import type { Entry } from './domain/entry';
import type { LedgerEvent } from './domain/events';
import type { Ledger } from './domain/ledger';
import { spendable } from './domain/limits';
import { type LedgerCommand, ledgerDecider } from './ledger.decider';
import { nia, openLedger, openedAccounts, recordHours, reverseEntry } from './testing';
import { LedgerModel } from './testing/model/ledger-model';
import { answered, balancesOf, obey } from './testing/model/compared';
import { anyCommand } from './testing/random-commands';

// A failure prints its seed; AWR_TEST_SEED runs it again, and AWR_TEST_RUNS makes more of everything.
const { AWR_TEST_SEED: seed, AWR_TEST_RUNS: runs = '100' } = process.env;
const check = { numRuns: Number(runs), ...(seed !== undefined && { seed: Number(seed) }) };
const histories = fc.array(anyCommand, { maxLength: 150, size: 'max' });

describe('whatever is asked of a ledger', () => {
  it('is answered as the independent model answers it, and every balance is the same', () =>
    fc.assert(
      fc.property(histories, (commands) => {
        const model = new LedgerModel();
        const state = ledgerDecider.initial();
        for (const command of [...openedAccounts, ...commands]) {
          deepStrictEqual(answered(obey(command, state)), model.answer(command));
          deepStrictEqual(balancesOf(state), model.paper.balances);
        }
      }),
      check,
    ));

  it('adds up to zero, and nothing is taken below a limit', () =>
    fc.assert(
      fc.property(histories, (commands) => {
        const state = ledgerDecider.initial();
        for (const command of [...openedAccounts, ...commands]) {
          const before = balancesOf(state);
          obey(command, state);
          deepStrictEqual(sumOf(state), 0);
          for (const account of state.accounts) {
            const { id, kind, balance } = account;
            // A merge moves also what is owed, so that one who owes may come to owe more than a limit.
            const lowest = kind === 'member' ? -limitsOf(account.limits, state.limits).creditLimitMinutes : 0;
            if (kind === 'issuing' || kind === 'clearing' || command.type === 'MergeAccounts') continue;
            ok(balance >= Math.min(lowest, before.get(id) ?? 0), `${id} is at ${balance}`);
          }
        }
      }),
      check,
    ));

  it('leaves no trace where it is refused', () =>
    fc.assert(
      fc.property(histories, anyCommand, (commands, last) => {
        const state = after(commands);
        const before = kept(state);
        fc.pre(isRefusal(ledgerDecider.decide(last, state)));
        deepStrictEqual(kept(state), before);
      }),
      check,
    ));

  it('gives the same future from a snapshot taken half-way', () =>
    fc.assert(
      fc.property(histories, histories, (past, future) => {
        const lived = after(past);
        const restored = ledgerDecider.snapshot!.decode(
          deserialize(serialize(ledgerDecider.snapshot!.encode(lived))) as never,
        );
        // As text, since what comes out of a snapshot was made by another realm's constructors.
        for (const command of future) deepStrictEqual(told(obey(command, restored)), told(obey(command, lived)));
        deepStrictEqual(kept(restored), kept(lived));
      }),
      check,
    ));

  it('is as it was before, once what was done is reversed', () =>
    fc.assert(
      fc.property(histories, (commands) => {
        const state = after(commands);
        const before = balancesOf(state);
        const free = spendable(state.accounts.find(nia)!, state);
        const done = obey(recordHours(nia, 60), state);
        fc.pre(!isRefusal(done));
        const { entryId } = (done as LedgerEvent[])[0]!.data as Entry;
        const undone = obey(reverseEntry(entryId), state);
        // Only a limit that was tightened, or a hold beyond it, may stand in the way.
        if (isRefusal(undone)) return ok(free < 0);
        deepStrictEqual(balancesOf(state), before);
      }),
      check,
    ));

  it('comes to the same balances in whatever order hours are recorded', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('nia', 'owain'), fc.integer({ min: 1, max: 999 }))), (worked) => {
        const hours = worked.map(([who, minutes]) => recordHours(`member:${who}`, minutes));
        deepStrictEqual(balancesOf(after(hours)), balancesOf(after(hours.toReversed())));
      }),
      check,
    ));
});

function after(commands: readonly LedgerCommand[]): Ledger {
  const state = ledgerDecider.initial();
  for (const command of [openLedger({ creditLimitMinutes: 120 }), ...openedAccounts, ...commands]) obey(command, state);
  return state;
}

function told(outcome: LedgerEvent[] | Refusal): string {
  return JSON.stringify(outcome);
}

/** All of the state, as a snapshot has it. */
function kept(state: Ledger): string {
  return JSON.stringify(ledgerDecider.snapshot!.encode(state));
}

function sumOf(state: Ledger): number {
  return [...state.accounts].reduce((sum, { balance }) => sum + balance, 0);
}
