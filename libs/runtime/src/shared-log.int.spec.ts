import { Conflict, type EventStore, openSqliteEventStore, openSqliteMemory, type Memory } from '@awr/event-store';
import { isRefusal, newId, systemClock } from '@awr/kernel';
import { type Accepted, type Answer, DeciderRuntime, Hearing } from './index';
import { asking, type PiggyCommand, piggyBank, putIn, sealer, takeOut } from './test-support/piggy-bank';

/** What a runtime has asked its log for. */
interface Asked {
  readonly from: number[];
  appends: number;
  conflicts: number;
}

/** Runtimes as those of two processes: nothing is between them but the log, and the memory that they share. */
describe('two on one log', () => {
  let store: EventStore;
  let memory: Memory;
  const hearings: Hearing[] = [];

  beforeEach(() => {
    store = openSqliteEventStore(':memory:');
    memory = openSqliteMemory(':memory:');
  });
  afterEach(async () => {
    for (const hearing of hearings.splice(0)) await hearing.stop();
    await memory.close();
    await store.close();
  });

  function process(over: EventStore = store, own: Memory = memory): DeciderRuntime {
    const settings = { snapshotEvery: 10_000, hotStreams: 100, isShared: true };
    return new DeciderRuntime({ store: over, ...own, sealer, clock: systemClock, ...settings });
  }

  function watched(): [EventStore, Asked] {
    const asked: Asked = { from: [], appends: 0, conflicts: 0 };
    const over: EventStore = {
      ...store,
      start: store.start,
      head: () => store.head(),
      check: () => store.check(),
      close: () => store.close(),
      comparePositions: (a, b) => store.comparePositions(a, b),
      readAll: (...given) => store.readAll(...given),
      subscribe: (...given) => store.subscribe(...given),
      readStream: (stream, options) => {
        asked.from.push(options?.from ?? 0);
        return store.readStream(stream, options);
      },
      append: (...given) => {
        asked.appends += 1;
        return store.append(...given).catch((reason: unknown) => {
          if (reason instanceof Conflict) asked.conflicts += 1;
          throw reason;
        });
      },
    };
    return [over, asked];
  }

  const ask = (bank: DeciderRuntime, command: PiggyCommand, context = asking()): Promise<Answer> =>
    bank.execute(piggyBank, '1', { command, context });
  const pence = (bank: DeciderRuntime) => bank.look(piggyBank, '1', (state) => state.pence);

  it('see at once what the other has written', async () => {
    const [here, there] = [process(), process()];
    for (let turn = 1; turn <= 10; turn += 1) {
      await ask(turn % 2 ? here : there, putIn(1));
      expect([await pence(here), await pence(there)]).toEqual([turn, turn]);
    }
  });

  it('refuse nothing that the other has made possible, and allow nothing that it has used up', async () => {
    const [here, there] = [process(), process()];
    expect(await ask(there, takeOut(5))).toMatchObject({ refused: 'too-little' });
    await ask(here, putIn(5));
    expect(await ask(there, takeOut(5))).toMatchObject({ replayed: false });
    expect(await ask(here, takeOut(5))).toEqual({ refused: 'too-little', details: { most: 0 } });
  });

  it('refuse together only for what is so now', async () => {
    const [here, there] = [process(), process()];
    await pence(there);
    await ask(here, putIn(5));
    const asks = [takeOut(4), takeOut(4)].map((command) => ({ command, context: asking() }));
    const refused = { refused: 'too-little', details: { most: 1, index: 1 } };
    expect(await there.executeAll(piggyBank, '1', asks)).toEqual(refused);
    expect(await there.executeAll(piggyBank, '1', asks.slice(1))).toMatchObject({ replayed: false });
  });

  it('give a command id the answer that the other gave it, accepted or refused', async () => {
    const [here, there] = [process(), process()];
    const [accepted, refused] = [asking(), asking()];
    await pence(there);
    const first = (await ask(here, putIn(5), accepted)) as Accepted;
    expect(await ask(there, putIn(5), accepted)).toMatchObject({
      events: [{ id: first.events[0]!.id }],
      replayed: true,
    });
    expect(await ask(there, putIn(6), accepted)).toMatchObject({ refused: 'command-id-reused' });
    const lookUp = jest.fn(() => Promise.resolve(putIn(5)));
    const content = { ...accepted, commandId: newId(), content: { body: 1 } };
    await here.execute(piggyBank, '1', { command: lookUp, context: content });
    await there.execute(piggyBank, '1', { command: lookUp, context: content });
    expect(lookUp).toHaveBeenCalledTimes(1);
    expect(await ask(here, takeOut(50), refused)).toMatchObject({ refused: 'too-little' });
    await ask(there, putIn(100));
    expect(await ask(there, takeOut(50), refused)).toEqual({ refused: 'too-little', details: { most: 10 } });
  });

  it('answer as the log does, once the one has refused what the other accepted in the same instant', async () => {
    const [here, there] = [process(), process(store, openSqliteMemory(':memory:'))];
    const asked = asking();
    expect(await ask(here, takeOut(5), asked)).toMatchObject({ refused: 'too-little' });
    // The other had looked for refusals before this one was remembered.
    await ask(there, putIn(5));
    const accepted = (await ask(there, takeOut(5), asked)) as Accepted;
    expect(accepted).toMatchObject({ replayed: false });
    const again = { events: [{ id: accepted.events[0]!.id }], replayed: true };
    expect(await ask(here, takeOut(5), asked)).toMatchObject(again);
    expect(await ask(there, takeOut(5), asked)).toMatchObject(again);
  });

  it('both get on where both are busy, and neither loses or doubles anything', async () => {
    const [over, asked] = watched();
    const banks = [process(over), process(over)];
    const done = [0, 0];
    const enough = () => done[0]! + done[1]! >= 1200;
    const keepAsking = async (one: number) => {
      while (!enough()) {
        const answer = await ask(banks[one]!, done[one]! % 3 === 2 ? takeOut(1) : putIn(1));
        if (!isRefusal(answer)) done[one]! += 1;
      }
    };
    await Promise.all(Array.from({ length: 32 }, (_, client) => keepAsking(client % 2)));
    expect(Math.min(...done)).toBeGreaterThan(done[0]! / 5);
    expect(asked.conflicts).toBeGreaterThan(0);
    const replayed = await process().look(piggyBank, '1', (state) => state);
    for (const bank of banks) expect(await bank.look(piggyBank, '1', (state) => state)).toEqual(replayed);
    let events = 0;
    for await (const page of store.readStream('piggy-1')) events += page.length;
    expect(events).toBe(done[0]! + done[1]!);
  });

  it('read only what is new once they have met', async () => {
    const [over, asked] = watched();
    const [here, there] = [process(over), process(over)];
    for (let turn = 0; turn < 50; turn += 1) await ask(here, putIn(1));
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([ask(here, putIn(1)), ask(there, putIn(1)), ask(here, putIn(1)), ask(there, putIn(1))]);
    }
    expect(asked.conflicts).toBeGreaterThan(4);
    // Each reads the whole stream to know it, and once more where it has no copy yet to go back to.
    expect(asked.from.filter((from) => from < 50).length).toBeLessThanOrEqual(4);
    expect(await pence(here)).toBe(130);
  });

  it('do not even conflict where they do not write at the same moment', async () => {
    const [over, asked] = watched();
    const [here, there] = [process(over), process()];
    const hearing = new Hearing(over, here);
    hearings.push(hearing);
    await ask(here, putIn(1));
    hearing.start();
    for (let turn = 0; turn < 10; turn += 1) {
      const heard = eventually(() => here.look(piggyBank, '1', ({ puts }) => puts, 'as known'), 2 + 2 * turn);
      await ask(there, putIn(1));
      await heard;
      await ask(here, putIn(1));
    }
    expect(asked).toMatchObject({ appends: 11, conflicts: 0 });
  });
});

async function eventually<Seen>(see: () => Promise<Seen>, wanted: Seen): Promise<void> {
  while ((await see()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 2));
}
