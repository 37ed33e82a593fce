import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Follower } from '../../contract/follower';
import { all, given, inParallel, many } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { RUN_TYPESCRIPT, TypeScriptProcess } from '../../test-support/typescript-process';
import type { EventFilter, EventStore } from '../event-store';
import { openSqliteEventReader, openSqliteEventStore } from './open';

describe('a log is followed', () => {
  const folder = temporaryFolder();
  let path: string;
  let store: EventStore;
  beforeEach(() => {
    path = folder.file('events.sqlite');
    store = openSqliteEventStore(path);
  });
  afterEach(() => store.close());

  const oneTo = (last: number) => Array.from({ length: last }, (_, place) => String(place + 1));
  const writeMuch = () => inParallel(8, (writer) => given(store, `ledger-${writer}`, many(50)));

  it('from another thread', async () => {
    await given(store, 'ledger-1', many(2));
    const file = join(__dirname, '../../test-support/following-thread.ts');
    const thread = new Worker(file, { workerData: path, execArgv: RUN_TYPESCRIPT });
    const came: string[] = [];
    for await (const [position] of on(thread, 'message')) {
      came.push(String(position));
      if (came.length === 2) void writeMuch();
      if (came.length === 402) break;
    }
    expect(came).toEqual(oneTo(402));
    await thread.terminate();
  });

  it('from another process', async () => {
    await given(store, 'ledger-1', many(2));
    const process = new TypeScriptProcess('following-process.ts', path);
    const came: string[] = [];
    for await (const position of process.lines()) {
      came.push(position);
      if (came.length === 2) void writeMuch();
      if (came.length === 402) break;
    }
    expect(came).toEqual(oneTo(402));
    await process.kill();
  });

  it('by a reader in the same thread, which ends when it closes', async () => {
    const reader = openSqliteEventReader(path);
    const follower = new Follower(reader, reader.start);
    await follower.until(({ pages }) => pages.length === 1);
    await writeMuch();
    await follower.until(({ events }) => events.length === 400);
    await reader.close();
    await follower.ended;
    expect(follower.events.map(({ position }) => position)).toEqual(oneTo(400));
  });

  it('by many at once, each from where it was and for what it asked, also when some have fallen far behind', async () => {
    const reader = openSqliteEventReader(path);
    const expecting: { readonly after: string; readonly filter: EventFilter; readonly follower: Follower }[] = [];
    const follow = (after: string, filter: EventFilter = {}, pageSize?: number) =>
      expecting.push({ after, filter, follower: new Follower(reader, after, filter, pageSize) });
    const members = { categories: ['member'] };
    const wasAt: string[] = [];
    follow(reader.start);
    follow(reader.start, members);
    follow(reader.start, {}, 3);
    for (let round = 0; round < 40; round++) {
      wasAt.push(await store.head());
      await given(store, 'ledger-1', many(7));
      await given(store, 'member-1', many(1 + (round % 3)));
      if (round % 8 !== 7) continue;
      follow(wasAt[round >> 1]!);
      follow(wasAt[round]!, members, 1);
    }
    const head = await store.head();
    for (const { after, filter, follower } of expecting) {
      await follower.until(({ pages }) => pages.at(-1)?.through === head);
      expect(follower.events).toEqual((await all(reader.readAll(after, filter))).flatMap(({ events }) => events));
    }
    await reader.close();
  });

  it('through a new writer that takes the place of the old', async () => {
    const reader = openSqliteEventReader(path);
    const follower = new Follower(reader, reader.start);
    await given(store, 'ledger-1', many(1));
    await follower.until(({ events }) => events.length === 1);
    await store.close();
    store = openSqliteEventStore(path);
    await given(store, 'ledger-1', many(1));
    await follower.until(({ events }) => events.length === 2);
    await reader.close();
  });
});
