import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventStore,
  StoreUnavailable,
  type StreamReadOptions,
  openSqliteMemory,
  openSqliteEventStore,
} from '@awr/event-store';
import { isRefusal, newId, systemClock } from '@awr/kernel';
import { type Accepted, DeciderRuntime } from './index';
import { asking, type PiggyCommand, piggyBank, putIn, sealer, takeOut } from './test-support/piggy-bank';

describe('the runtime', () => {
  let folder: string;
  let store: EventStore;
  const opened: { close(): unknown }[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-runtime-'));
    store = await openSqliteEventStore(join(folder, 'log.db'));
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function runtime(over: EventStore = store, snapshotEvery = 10_000): DeciderRuntime {
    const cache = openSqliteMemory(join(folder, 'cache.db'));
    opened.push(cache);
    return new DeciderRuntime({ store: over, ...cache, sealer, clock: systemClock, snapshotEvery, hotStreams: 100 });
  }

  const pence = (bank: DeciderRuntime) => bank.look(piggyBank, '1', (state) => state.pence);

  it('refuses what was asked of a state that is no more, and of several at once lets only the first through', async () => {
    const running = runtime();
    await running.execute(piggyBank, 'b', { command: putIn(1), context: asking() });
    const seen = { expectedRevision: 0 };
    const answers = await Promise.all(
      [2, 3, 4].map((pence) =>
        running.execute(piggyBank, 'b', { command: putIn(pence), context: { ...asking(), ...seen } }),
      ),
    );
    expect(answers.map(isRefusal)).toEqual([false, true, true]);
    expect(answers[1]).toEqual({ refused: 'precondition-failed', details: {} });
    expect(await running.look(piggyBank, 'b', ({ pence }) => pence)).toBe(3);
  });

  it('answers with what is on disk', async () => {
    const answer = await runtime().execute(piggyBank, '1', { command: putIn(5), context: asking() });
    expect(answer).toMatchObject({ replayed: false, events: [{ type: 'PutIn', stream: 'piggy-1', revision: 0 }] });
    expect((answer as Accepted).position).toBe(await store.head());
  });

  it('lets through exactly what is affordable, of 200 at once', async () => {
    const bank = runtime();
    await bank.execute(piggyBank, '1', { command: putIn(70), context: asking() });
    const all = Array.from({ length: 200 }, () =>
      bank.execute(piggyBank, '1', { command: takeOut(10), context: asking() }),
    );
    const refused = (await Promise.all(all)).filter(isRefusal);
    expect(refused).toHaveLength(193);
    expect(refused[0]).toEqual({ refused: 'too-little', details: { most: 0 } });
    expect(await pence(bank)).toBe(0);
  });

  it('answers the same command id as the first time: five at once, later, and after a restart', async () => {
    const bank = runtime();
    const context = asking();
    const ask = (on: DeciderRuntime) => on.execute(piggyBank, '1', { command: putIn(5), context });
    const answers = (await Promise.all([1, 2, 3, 4, 5].map(() => ask(bank)))) as Accepted[];
    answers.push((await ask(bank)) as Accepted, (await ask(runtime())) as Accepted);
    expect(new Set(answers.map(({ events }) => events[0]!.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await pence(bank)).toBe(5);
  });

  it('refuses a command id that comes again with other content', async () => {
    const bank = runtime();
    const context = asking();
    await bank.execute(piggyBank, '1', { command: putIn(5), context });
    const answer = await bank.execute(piggyBank, '1', { command: putIn(6), context });
    expect(answer).toMatchObject({ refused: 'command-id-reused' });
  });

  it('refuses again what it refused, though it could be done now, also after a restart', async () => {
    const bank = runtime();
    const context = asking();
    const ask = (on: DeciderRuntime) => on.execute(piggyBank, '1', { command: takeOut(5), context });
    const first = await ask(bank);
    await bank.execute(piggyBank, '1', { command: putIn(100), context: asking() });
    expect(first).toEqual({ refused: 'too-little', details: { most: 0 } });
    expect(await ask(bank)).toEqual(first);
    await opened.splice(0)[0]!.close();
    expect(await ask(runtime())).toEqual(first);
  });

  it('looks a command up only when its id is new', async () => {
    const bank = runtime();
    const context = { ...asking(), content: { body: 'the same' } };
    const lookUp = jest.fn(() => Promise.resolve(putIn(5)));
    await bank.execute(piggyBank, '1', { command: lookUp, context });
    await bank.execute(piggyBank, '1', { command: lookUp, context });
    expect(lookUp).toHaveBeenCalledTimes(1);
  });

  it('takes several commands together, or none, and says which was refused', async () => {
    const bank = runtime();
    const together = (...commands: PiggyCommand[]) =>
      bank.executeAll(
        piggyBank,
        '1',
        commands.map((command) => ({ command, context: asking() })),
      );
    expect(await together(putIn(10), takeOut(20))).toEqual({ refused: 'too-little', details: { most: 10, index: 1 } });
    expect(await store.head()).toBe(store.start);
    expect(await pence(bank)).toBe(0);
    expect((await together(putIn(10), takeOut(4))) as Accepted).toMatchObject({ events: [{}, {}] });
    expect(await pence(bank)).toBe(6);
  });

  it('asks again what was refused together, though it was one command alone', async () => {
    const bank = runtime();
    const asks = [{ command: takeOut(4), context: asking() }];
    expect(await bank.executeAll(piggyBank, '1', asks)).toMatchObject({ refused: 'too-little', details: { index: 0 } });
    await bank.execute(piggyBank, '1', { command: putIn(10), context: asking() });
    expect(await bank.executeAll(piggyBank, '1', asks)).toMatchObject({ replayed: false });
  });

  it('leaves out, of several together, those that were answered before', async () => {
    const bank = runtime();
    const asks = [putIn(10), takeOut(4)].map((command) => ({ command, context: asking() }));
    await bank.executeAll(piggyBank, '1', asks);
    expect(await bank.executeAll(piggyBank, '1', asks)).toMatchObject({ events: [], replayed: true });
    expect(await pence(bank)).toBe(6);
    const known = await bank.answered(piggyBank, '1', [asks[0]!.context.commandId, newId()]);
    expect([...known]).toEqual([asks[0]!.context.commandId]);
  });

  it('asks the log for the commands of many, once for those that lie together', async () => {
    const readings = jest.fn<void, [string, StreamReadOptions?]>();
    const watched = new Proxy(store, {
      get: (target, name: keyof EventStore) => {
        if (name !== 'readStream') return (target[name] as () => unknown).bind(target);
        return (stream: string, options?: StreamReadOptions) => {
          readings(stream, options);
          return target.readStream(stream, options);
        };
      },
    });
    const bank = runtime(watched);
    const asks = Array.from({ length: 300 }, () => ({ command: putIn(1), context: asking() }));
    await bank.executeAll(piggyBank, '1', asks);
    const [first, last] = [asks.slice(0, 100), asks.slice(250)];
    readings.mockClear();
    const asked = [...last, { context: asking() }, ...first].map(({ context }) => context.commandId);
    const known = await bank.answered(piggyBank, '1', asked);
    expect(known).toEqual(new Set([...first, ...last].map(({ context }) => context.commandId)));
    expect(readings.mock.calls.map(([, options]) => options)).toEqual([
      { from: 0, limit: 100 },
      { from: 250, limit: 50 },
    ]);
  });

  it('two on one stream give the answers of one', async () => {
    const banks = [runtime(), runtime()];
    await banks[0]!.execute(piggyBank, '1', { command: putIn(50), context: asking() });
    const all = Array.from({ length: 60 }, (_, turn) =>
      banks[turn % 2]!.execute(piggyBank, '1', { command: takeOut(1), context: asking() }),
    );
    expect((await Promise.all(all)).filter(isRefusal)).toHaveLength(10);
  });

  it('after a failed append knows no more than the log does', async () => {
    let failing = false;
    const frail = new Proxy(store, {
      get: (target, name: keyof EventStore) =>
        name === 'append' && failing
          ? () => Promise.reject(new StoreUnavailable({ cy: 'Disg lawn.', en: 'Disk full.' }))
          : (target[name] as () => unknown),
    });
    const bank = runtime(frail);
    await bank.execute(piggyBank, '1', { command: putIn(5), context: asking() });
    failing = true;
    const context = asking();
    const failed = bank.execute(piggyBank, '1', { command: putIn(7), context });
    await expect(failed).rejects.toThrow(StoreUnavailable);
    failing = false;
    expect(await pence(bank)).toBe(5);
    expect(await bank.execute(piggyBank, '1', { command: putIn(7), context })).toMatchObject({ replayed: false });
    expect(await pence(bank)).toBe(12);
  });

  it('fails what is too large, and nothing beside it', async () => {
    const bank = runtime();
    const answers = await Promise.allSettled(
      [putIn(1), { type: 'Smash' } as const, putIn(2)].map((command) =>
        bank.execute(piggyBank, '1', { command, context: asking() }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await pence(bank)).toBe(3);
  });

  it('starts from a snapshot and what came after it, and knows the same', async () => {
    const bank = runtime(store, 10);
    const context = asking();
    for (let turn = 0; turn < 25; turn += 1) {
      await bank.execute(piggyBank, '1', { command: putIn(1), context: turn === 3 ? context : asking() });
    }
    const reads: unknown[] = [];
    const watched = new Proxy(store, {
      get: (target, name: keyof EventStore) => {
        if (name !== 'readStream') return target[name];
        return (stream: string, options: { from: number }) => (
          reads.push(options.from),
          target.readStream(stream, options)
        );
      },
    });
    const again = runtime(watched, 10);
    expect(await again.look(piggyBank, '1', (state) => state)).toEqual({ pence: 25, puts: 25 });
    expect(reads).toEqual([19]);
    expect(await again.execute(piggyBank, '1', { command: putIn(1), context })).toMatchObject({ replayed: true });
  });

  it('does not believe a snapshot of another log', async () => {
    const bank = runtime(store, 10);
    for (let turn = 0; turn < 12; turn += 1) {
      await bank.execute(piggyBank, '1', { command: putIn(1), context: asking() });
    }
    const other = await openSqliteEventStore(join(folder, 'other.db'));
    opened.push(other);
    expect(await pence(runtime(other))).toBe(0);
  });

  it('seals personal fields before anything else sees them', async () => {
    const answer = await runtime().execute(piggyBank, '1', {
      command: { type: 'PutIn', pence: 1, from: 'Nia' },
      context: asking(),
    });
    const [event] = (answer as Accepted).events;
    expect(event!.data).toEqual({
      pence: 1,
      from: { sealed: 1, person: 'nia', iv: `${event!.id}/from`, text: btoa('Nia') },
    });
  });

  it('records each event later than the one before, though the clock stands still', async () => {
    const cache = openSqliteMemory(join(folder, 'cache.db'));
    opened.push(cache);
    const clock = { nowMicros: () => 1_763_775_825_123_456 };
    const bank = new DeciderRuntime({ store, ...cache, sealer, clock, snapshotEvery: 100, hotStreams: 1 });
    for (const id of ['1', '2', '1']) {
      await bank.execute(piggyBank, id, { command: putIn(1), context: asking() });
    }
    const moments: string[] = [];
    for await (const page of store.readStream('piggy-1'))
      moments.push(...page.map((event) => event.metadata.recordedAt));
    expect(moments).toEqual(['2025-11-22T01:43:45.123456Z', '2025-11-22T01:43:45.123457Z']);
  });
});
