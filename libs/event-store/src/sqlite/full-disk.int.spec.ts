import { DatabaseSync } from 'node:sqlite';
import { all, given, happened, many, streamOf } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { StoreUnavailable } from '../errors';
import { headOf } from './head';
import { openToWrite } from './log-file';
import { LogGrowth } from './log-growth';
import { SqliteEventStore } from './sqlite-event-store';

const FULL = {
  cy: `Mae'r ddisg yn llawn, felly ni ellir cadw dim byd newydd nes bod lle arni.`,
  en: 'The disk is full, so nothing new can be kept until there is room.',
};

describe('when the disk is full', () => {
  const folder = temporaryFolder();
  let db: DatabaseSync;
  let store: SqliteEventStore;
  beforeEach(async () => {
    const path = folder.file('events.sqlite');
    db = openToWrite(path);
    store = new SqliteEventStore(db, path, new LogGrowth(headOf(db)));
    await given(store, 'ledger-1', many(3));
  });
  afterEach(() => store.close());

  // SQLite then answers SQLITE_FULL as it does where the operating system has no block left.
  const fillDisk = () => db.exec('PRAGMA max_page_count = 1');
  const makeRoom = () => db.exec('PRAGMA max_page_count = 100000');
  const large = () => happened('x'.repeat(16_000));

  it('an append fails, says why, and leaves nothing behind', async () => {
    fillDisk();
    const failure = await store.append('ledger-1', 2, [happened(), large()]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailable);
    expect((failure as StoreUnavailable).wording).toEqual(FULL);
    expect(await streamOf(store, 'ledger-1')).toHaveLength(3);
    expect(await store.head()).toBe('3');
  });

  it('all of its group fail, and none of them is told yes or no by what was not kept', async () => {
    fillDisk();
    const event = happened();
    const group = await Promise.allSettled([
      store.append('ledger-2', 'none', [event]),
      store.append('ledger-2', 'none', [event]),
      store.append('ledger-2', 'none', [happened()]),
      store.append('ledger-3', 'none', [large()]),
    ]);
    for (const answer of group) expect(answer).toMatchObject({ status: 'rejected', reason: { wording: FULL } });
  });

  it('the store says that it can not be written', async () => {
    fillDisk();
    await expect(store.check()).rejects.toMatchObject({ wording: FULL });
  });

  it('the log can still be read, and goes on without a gap when there is room', async () => {
    fillDisk();
    await expect(store.append('member-1', 'none', [large()])).rejects.toThrow(StoreUnavailable);
    expect(await streamOf(store, 'member-1')).toEqual([]);
    makeRoom();
    await expect(store.check()).resolves.toBeUndefined();
    expect(await store.append('member-1', 'none', [large()])).toEqual({ revision: 0, positions: ['4'] });
    expect(await store.append('ledger-1', 2, [happened()])).toEqual({ revision: 3, positions: ['5'] });
    const [members] = await all(store.readAll(store.start, { categories: ['member'] }));
    expect(members?.events).toMatchObject([{ stream: 'member-1', type: 'Happened', position: '4' }]);
  });
});
