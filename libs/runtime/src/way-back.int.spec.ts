import { openSqliteEventStore, openSqliteMemory, type StoredEvent } from '@awr/event-store';
import { newId, systemClock } from '@awr/kernel';
import { DeciderRuntime } from './index';
import { KeptState } from './kept-state';
import { asking, piggyBank, putIn, sealer } from './test-support/piggy-bank';
import { WayBack } from './way-back';

describe('the way back to a state that is durable', () => {
  const store = openSqliteEventStore(':memory:');
  const memory = openSqliteMemory(':memory:');
  afterAll(async () => {
    await memory.close();
    await store.close();
  });

  const bank = new DeciderRuntime({
    ...{ store, ...memory, sealer, clock: systemClock },
    ...{ snapshotEvery: 10_000, hotStreams: 10 },
  });
  const keptOf = (id: string) => new KeptState(piggyBank as never, `piggy-${id}`, store, memory.snapshots, systemClock);
  const eventsFrom = async (id: string, from: number): Promise<StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for await (const page of store.readStream(`piggy-${id}`, { from })) events.push(...page);
    return events;
  };

  // Numbers of one to four bytes: where the arrays lie in the bytes decides whether they are read in place.
  it.each([1, 2, 300, 40_000])(
    'can be gone any number of times, whatever was done then to the state (%d)',
    async (pence) => {
      const id = `of-${pence}`;
      const kept = keptOf(id);
      const put = () => bank.execute(piggyBank, id, { command: putIn(pence), context: asking() });
      for (let turn = 0; turn < 40; turn += 1) await put();
      const way = new WayBack(kept);
      way.conflict();
      way.advanced([], await kept.load());
      for (let turn = 0; turn < 30; turn += 1) await put();
      way.advanced(await eventsFrom(id, 40), await kept.load());
      const ids = (await eventsFrom(id, 0)).map(({ metadata }) => metadata.commandId);
      for (let turn = 0; turn < 200; turn += 1) {
        const state = way.restored()!;
        expect([state.revision, state.current]).toEqual([69, { pence: 70 * pence, puts: 70 }]);
        expect(ids.map((each) => state.memory.candidates(each))).toEqual(ids.map((_, revision) => [revision]));
        // As one that goes on: a command more, which the next time is not there.
        const next = newId();
        expect(state.memory.candidates(next)).toEqual([]);
        state.remember(next, 70);
        state.evolve({ type: 'PutIn', data: { pence: 1 } } as never, next);
      }
    },
  );

  it('is not kept where nobody else writes', async () => {
    const kept = keptOf('2');
    const way = new WayBack(kept);
    way.advanced([], await kept.load());
    expect(way.restored()).toBeUndefined();
  });
});
