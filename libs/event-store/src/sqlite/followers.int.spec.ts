import { on } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Follower } from '../../contract/follower';
import { given, inParallel, many } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { RUN_TYPESCRIPT, TypeScriptProcess } from '../../test-support/typescript-process';
import type { EventStore } from '../event-store';
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
