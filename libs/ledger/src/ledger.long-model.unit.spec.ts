import { deepStrictEqual } from 'node:assert';
import * as fc from 'fast-check';
import type { Ledger } from './domain/ledger';
import { ledgerDecider } from './ledger.decider';
import { openedAccounts } from './testing';
import { answered, balancesOf, obey } from './testing/model/compared';
import { LedgerModel } from './testing/model/ledger-model';
import { commandsAround } from './testing/random-commands';

/**
 * AWR_MODEL_SEED=7 replays one seed; AWR_MODEL_SEEDS and AWR_MODEL_COMMANDS say how many seeds of how many commands.
 */
const { AWR_MODEL_SEED: seed, AWR_MODEL_SEEDS = '20', AWR_MODEL_COMMANDS = '10000' } = process.env;
const seeds = seed === undefined ? Array.from({ length: Number(AWR_MODEL_SEEDS) }, (_, n) => n + 1) : [Number(seed)];
/** So many commands are made at once, of what is there by then. */
const AT_ONCE = 200;
/** Which commands were accepted, and which were refused. */
const heard = new Set<string>();
/** The ledger is open by then; and what arrives from another timebank is never refused, but declined by an event. */
const NEVER = ['OpenLedger accepted', 'ReceiveFromTimebank refused'];

describe(`a ledger that is asked ${AWR_MODEL_COMMANDS} things`, () => {
  // What is only ever refused, or never, is not tested by being asked.
  afterAll(() => {
    const types = [...new Set([...heard].map((answer) => answer.split(' ')[0]!))].sort();
    const expected = types
      .flatMap((type) => [`${type} accepted`, `${type} refused`])
      .filter((one) => !NEVER.includes(one));
    if (Number(AWR_MODEL_COMMANDS) >= 10_000) deepStrictEqual([...heard].sort(), expected);
  });

  it.each(seeds)('answers each as the model does, and has its balances: AWR_MODEL_SEED=%i', (seed) => {
    const model = new LedgerModel();
    const state = ledgerDecider.initial();
    for (const command of openedAccounts) deepStrictEqual(answered(obey(command, state)), model.answer(command));
    for (const command of commandsFor(seed, model)) {
      const answer = model.answer(command);
      deepStrictEqual(answered(obey(command, state)), answer);
      heard.add(`${command.type} ${'refused' in answer ? 'refused' : 'accepted'}`);
      if (!hasBalances(state, model)) deepStrictEqual(balancesOf(state), model.paper.balances);
    }
    deepStrictEqual(plainSumsOf(state), model.paper.balances);
  });
});

/** The same as comparing two maps, but quick enough to do after each of two hundred thousand commands. */
function hasBalances({ accounts }: Ledger, { paper }: LedgerModel): boolean {
  for (const { id, balance } of accounts) if (paper.balances.get(id) !== balance) return false;
  return accounts.size === paper.balances.size;
}

/** Every account added up again from the book of entries, as `awr verify` does. */
function plainSumsOf({ accounts, entries }: Ledger): Map<string, number> {
  const sums = new Map([...accounts].map(({ id }) => [id as string, 0]));
  for (let number = 1; number <= entries.size; number += 1) {
    const { debitOrdinal, creditOrdinal, minutes } = entries.find(number)!;
    const [debit, credit] = [accounts.at(debitOrdinal).id, accounts.at(creditOrdinal).id];
    sums.set(debit, sums.get(debit)! - minutes);
    sums.set(credit, sums.get(credit)! + minutes);
  }
  return sums;
}

function* commandsFor(seed: number, model: LedgerModel) {
  for (let made = 0; made < Number(AWR_MODEL_COMMANDS); made += AT_ONCE) {
    const { entries, claims, exchanges, revision } = model.paper;
    const around = {
      newestEntry: entries.length,
      newestClaim: claims.length,
      newestExchange: exchanges.length,
      policyRevision: revision,
    };
    yield* fc.sample(commandsAround(around), { seed: seed * 1_000_003 + made, numRuns: AT_ONCE });
  }
}
