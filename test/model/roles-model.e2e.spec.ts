import { awrJson } from '../support/program';
import { balancesTold, keysInTheLog, writtenDown } from './aftermath';
import { AwrInProcess, setTheClock } from './awr-in-process';
import { foundTown } from './founding';
import { ModelRun } from './model-run';
import type { Person } from './people';
import { KINDS } from './topics';
import { timeOf } from './town-clock';
import { turnedAway } from './who-may';

/** AWR_MODEL_SEED=7 replays one seed; AWR_MODEL_SEEDS and AWR_MODEL_COMMANDS say how many seeds of how many requests. */
const { AWR_MODEL_SEED: seed, AWR_MODEL_SEEDS = '20', AWR_MODEL_COMMANDS = '10000' } = process.env;
const SEEDS = seed === undefined ? Array.from({ length: Number(AWR_MODEL_SEEDS) }, (_, n) => n + 1) : [Number(seed)];
const REQUESTS = Number(AWR_MODEL_COMMANDS);

jest.setTimeout(120_000 + SEEDS.length * REQUESTS * 5);

describe(`${SEEDS.length} timebanks that are asked ${REQUESTS} things each, by everybody`, () => {
  const heard = new Set<string>();
  const runs: ModelRun[] = [];
  let awr: AwrInProcess;
  let number = 0;
  let people: readonly string[];

  beforeAll(async () => {
    awr = await AwrInProcess.start(timeOf(-72));
    for (const seed of SEEDS) {
      const elsewhere = await foundTown(awr, seed, undefined);
      runs.push(new ModelRun(seed, awr, await foundTown(awr, seed, elsewhere), heard));
    }
    people = runs[0]!.town.people.flatMap(answersTo);
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
  const towns = () => runs.flatMap(({ town }) => town.agreement!.parties);

  it('answer each as paper does', async () => {
    for (; number < REQUESTS; number += 1) {
      setTheClock(timeOf(number));
      // One of each timebank at once, so that they share the disk as those of a busy Awr do.
      await Promise.all(runs.map((run) => run.ask(number)));
    }
  });

  it('leave the balances that paper has', async () => {
    for (const town of towns()) expect(await balancesTold(awr, town)).toEqual(town.ledger.paper.balances);
  });

  it('leave in the log what was accepted, and of what was refused no trace', async () => {
    const keys = await keysInTheLog(awr);
    for (const town of towns()) {
      expect([...town.refused].filter((key) => keys.has(key))).toEqual([]);
      expect(await writtenDown(awr, town)).toEqual({ entries: town.entries, facts: town.facts });
    }
  });

  // What is only ever accepted, or only ever refused, is not tested by being asked.
  it('were asked for everything by everybody, with either answer', () => {
    const kinds = KINDS.flatMap(({ name }) => [`${name} accepted`, `${name} refused`]);
    if (REQUESTS >= 5_000) expect([...heard].sort()).toEqual([...kinds, ...people].sort());
  });

  it('leave a log that is sound', async () => {
    await awr.close();
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true });
  });
});
