import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { given, happened, many } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { PositionAhead, StoreUnavailable, StoreUnusable } from '../errors';
import { openSqliteEventReader, openSqliteEventStore } from './open';

describe('a file that is no sound log of this Awr', () => {
  const folder = temporaryFolder();

  const sound = folder.file('events.sqlite');
  beforeAll(async () => {
    const store = openSqliteEventStore(sound);
    await given(store, 'ledger-1', many(200));
    await store.close();
  });

  function aLog(): string {
    const path = folder.file('events.sqlite');
    copyFileSync(sound, path);
    return path;
  }

  function overwrite(path: string, at: number, text: string): void {
    const bytes = readFileSync(path);
    bytes.write(text, at, 'latin1');
    writeFileSync(path, bytes);
  }

  function sql(path: string, statement: string): void {
    const db = new DatabaseSync(path);
    db.exec(statement);
    db.close();
  }

  const DAMAGED = 'is damaged; restore it from a backup';
  const harms: [string, (path: string) => void, string][] = [
    ['with a broken header', (path) => overwrite(path, 0, 'SQLote'), DAMAGED],
    ['whose table of tables is overwritten', (path) => overwrite(path, 100, 'x'.repeat(3000)), DAMAGED],
    ['of which half is missing', (path) => truncateSync(path, 4096 * 10), DAMAGED],
    ['cut off in the middle of a page', (path) => truncateSync(path, statSync(path).size - 5000), DAMAGED],
    ['that is only text', (path) => writeFileSync(path, 'Dyddiadur Nia\n'.repeat(400)), DAMAGED],
    ['without its schema version', (path) => sql(path, 'PRAGMA user_version = 0'), DAMAGED],
    ['of somebody else', (path) => sql(path, 'PRAGMA application_id = 7'), 'is not an Awr log'],
    [
      'of a newer Awr',
      (path) => sql(path, 'PRAGMA user_version = 2'),
      'was written by a newer Awr (log version 2; this one knows 1)',
    ],
  ];

  describe.each(harms)('%s', (_, harm, words) => {
    it.each([
      ['write', openSqliteEventStore],
      ['read', openSqliteEventReader],
    ])('is refused to those who want to %s, and left as it is', async (_way, open) => {
      const path = aLog();
      harm(path);
      const before = readFileSync(path);
      const refusal = refusalOf(() => open(path));
      expect(refusal).toBeInstanceOf(StoreUnusable);
      expect(refusal?.wording.en).toContain(words);
      expect(refusal?.wording.cy).toContain(path);
      expect(readFileSync(path)).toEqual(before);
    });
  });

  it('but whose newest events are broken says so when they are read', async () => {
    const path = aLog();
    sql(path, `DROP TRIGGER events_never_change; UPDATE events SET data = '{' WHERE position = 150`);
    const reader = openSqliteEventReader(path);
    const pages = reader.readAll('100', {}, { pageSize: 20 })[Symbol.asyncIterator]();
    expect((await pages.next()).value.events).toHaveLength(20);
    await pages.next();
    await expect(pages.next()).rejects.toThrow(StoreUnusable);
    await reader.close();
  });

  it('because a writer was killed as it began is begun again', async () => {
    const path = folder.file('events.sqlite');
    sql(path, 'PRAGMA journal_mode = WAL');
    expect(() => openSqliteEventReader(path)).toThrow(StoreUnavailable);
    const store = openSqliteEventStore(path);
    await given(store, 'ledger-1', [happened()]);
    await store.close();
  });

  it('because there is none is made by a writer, and never by a reader', async () => {
    const path = folder.file('events.sqlite');
    expect(() => openSqliteEventReader(path)).toThrow(StoreUnavailable);
    expect(existsSync(path)).toBe(false);
    expect(() => openSqliteEventStore(`${path}/in/no/folder`)).toThrow(StoreUnavailable);
  });

  it('because it is an older copy refuses the positions of the newer', async () => {
    const path = aLog();
    const reader = openSqliteEventReader(path);
    for (const read of [reader.readAll('201'), reader.subscribe('201')]) {
      await expect(read[Symbol.asyncIterator]().next()).rejects.toEqual(new PositionAhead('201', '200'));
    }
    await reader.close();
  });

  it('keeps anybody from changing or deleting an event', async () => {
    const path = aLog();
    expect(() => sql(path, `UPDATE events SET data = '{}'`)).toThrow('events never change');
    expect(() => sql(path, 'DELETE FROM events')).toThrow('events never change');
  });
});

function refusalOf(open: () => unknown): StoreUnusable | undefined {
  try {
    open();
    return undefined;
  } catch (error) {
    return error as StoreUnusable;
  }
}
