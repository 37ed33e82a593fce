import { awrJson } from '../support/program';
import { entriesOnPaper, hoursOnPaper, statementOnPaper } from './added-up';
import { balancesTold, entriesTold, hoursTold, keysInTheLog, statementTold, writtenDown } from './aftermath';
import { AwrInProcess, setTheClock } from './awr-in-process';
import { foundTown } from './founding';
import { ModelRun } from './model-run';
import type { Person } from './people';
import { ledgerRoutes, routeOf } from './routes';
import { KINDS } from './topics';
import { timeOf } from './town-clock';
import { turnedAway } from './who-may';

/** AWR_MODEL_SEED=7 replays one seed; AWR_MODEL_SEEDS and AWR_MODEL_COMMANDS say how many seeds of how many requests. */
const { AWR_MODEL_SEED: only, AWR_MODEL_SEEDS = '20', AWR_MODEL_COMMANDS = '10000' } = process.env;
const SEEDS = only === undefined ? Array.from({ length: Number(AWR_MODEL_SEEDS) }, (_, n) => n + 1) : [Number(only)];
const REQUESTS = Number(AWR_MODEL_COMMANDS);
const BALANCES_EVERY = 2_500;

/** Asks timebanks of these seeds, all in one Awr. Half of them go into a file of their own, for another processor to ask. */
export function describeTimebanks(which: 'odd' | 'even'): void {
  const seeds = SEEDS.filter((seed) => seed % 2 === (which === 'odd' ? 1 : 0));
  // A single seed that is replayed belongs to one of the two files.
  const describeSome = seeds.length > 0 ? describe : describe.skip;
  jest.setTimeout(300_000 + seeds.length * REQUESTS * 10);
  describeSome(`timebanks of ${which} seeds that are asked ${REQUESTS} things each, by everybody`, () => asked(seeds));
}

function asked(seeds: readonly number[]): void {
  const heard = new Set<string>();
  const runs: ModelRun[] = [];
  let awr: AwrInProcess;
  let number = 0;
  let people: readonly string[];

  beforeAll(async () => {
    awr = await AwrInProcess.start(timeOf(-72));
    for (const seed of seeds) {
      const elsewhere = await foundTown(awr, seed, undefined);
      runs.push(new ModelRun(seed, awr, await foundTown(awr, seed, elsewhere), heard));
    }
    people = runs[0]!.town.people.flatMap(answersTo);
    // What is refused is thrown where it is known, and finding out where that was takes longer than much else.
    Error.stackTraceLimit = 0;
  });
  afterAll(() => awr.remove());

  /** Whoever may ask for something is let in for that, and whoever may not ask for everything is turned away. */
  const answersTo = (person: Person) => {
    const turned = KINDS.map((kind) => turnedAway(person, kind) !== undefined);
    const { called } = person;
    return [
      ...(turned.includes(false) ? [`${called} let in`] : []),
      ...(turned.includes(true) ? [`${called} turned away`] : []),
    ];
  };
  const balancesAreThose = async () => {
    for (const town of towns()) expect(await balancesTold(awr, town)).toEqual(town.ledger.paper.balances);
  };
  // What comes after the first answer that is not as on paper would only say so again.
  const allAnswered = () => expect(number).toBe(REQUESTS);
  const towns = () => runs.flatMap(({ town }) => town.agreement!.parties);

  it('answer each as paper does', async () => {
    for (; number < REQUESTS; number += 1) {
      setTheClock(timeOf(number));
      // One of each timebank at once, so that they share the disk as those of a busy Awr do.
      await Promise.all(runs.map((run) => run.ask(number)));
      if (number % BALANCES_EVERY === BALANCES_EVERY - 1) await balancesAreThose();
    }
  });

  it('leave the balances, the entries, the statements and the totals that adding up gives', async () => {
    allAnswered();
    await balancesAreThose();
    for (const { town } of runs) {
      expect(await entriesTold(awr, town)).toEqual(entriesOnPaper(town));
      for (const { number, account } of town.members.filter(({ isRegular }) => isRegular)) {
        expect(await statementTold(awr, town, number)).toEqual(statementOnPaper(town, account));
      }
      for (const by of ['month', 'group'] as const) {
        expect(await hoursTold(awr, town, by)).toEqual(hoursOnPaper(town, by));
      }
    }
  });

  it('leave in the log what was accepted, and of what was refused no trace', async () => {
    allAnswered();
    const keys = await keysInTheLog(awr);
    for (const town of towns()) {
      expect([...town.refused].filter((key) => keys.has(key))).toEqual([]);
      expect(await writtenDown(awr, town)).toEqual({ entries: town.entries, facts: town.facts });
    }
  });

  it('go as an archive into an empty Awr, and have the same balances, entries and statements there', async () => {
    allAnswered();
    const [{ town }] = runs as [ModelRun];
    const other = await AwrInProcess.start(timeOf(number), await awr.archive(town.id));
    try {
      expect(await balancesTold(other, town)).toEqual(town.ledger.paper.balances);
      expect(await entriesTold(other, town)).toEqual(entriesOnPaper(town));
      for (const { number, account } of town.members.filter(({ isRegular }) => isRegular)) {
        expect(await statementTold(other, town, number)).toEqual(statementOnPaper(town, account));
      }
    } finally {
      await other.remove();
    }
  });

  // What is only ever accepted, or only ever refused, is not tested by being asked.
  it('were asked for everything by everybody, with either answer', () => {
    allAnswered();
    const kinds = KINDS.flatMap(({ name }) => [`${name} accepted`, `${name} refused`]);
    if (REQUESTS >= 5_000) expect([...heard].sort()).toEqual([...kinds, ...people].sort());
  });

  it('were asked in every way that moves or sets anything in a ledger', async () => {
    allAnswered();
    const routes = await ledgerRoutes(awr);
    const asked = runs.flatMap((run) => [...run.asked.values()]);
    const taken = asked.map((one) => routeOf(one.split(' ')[0]!, one.split(' ')[1]!, routes));
    if (REQUESTS >= 5_000) expect([...new Set(taken)].sort()).toEqual(routes);
  });

  it('leave a log that is sound', async () => {
    await awr.close();
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true });
  });
}
