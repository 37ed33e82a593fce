import { symlinkSync } from 'node:fs';
import { given, many, streamOf } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { TypeScriptProcess } from '../../test-support/typescript-process';
import { StoreInUse, StoreUnavailable } from '../errors';
import { openSqliteEventReader, openSqliteEventStore } from './open';

describe('a log has one writer:', () => {
  const folder = temporaryFolder();

  it('a second in the same process is refused, in both languages', async () => {
    const path = folder.file('events.sqlite');
    const store = openSqliteEventStore(path);
    expect(() => openSqliteEventStore(path)).toThrow(
      new StoreInUse({
        cy: `Mae Awr arall eisoes yn ysgrifennu i'r log ${path}.`,
        en: `Another Awr is already writing to the log ${path}.`,
      }),
    );
    await store.close();
    await openSqliteEventStore(path).close();
  });

  it('also where the file has another name', async () => {
    const path = folder.file('events.sqlite');
    const store = openSqliteEventStore(path);
    symlinkSync(path, `${path}-too`);
    expect(() => openSqliteEventStore(`${path}-too`)).toThrow(StoreInUse);
    await store.close();
  });

  it('a second process is refused until the first is gone, even if it was killed', async () => {
    const path = folder.file('events.sqlite');
    const first = new TypeScriptProcess('holding-process.ts', path);
    expect(await first.firstLine()).toBe('holding');

    expect(() => openSqliteEventStore(path)).toThrow(StoreInUse);
    const second = new TypeScriptProcess('holding-process.ts', path);
    expect(await second.firstLine()).toContain('Another Awr is already writing');

    await first.kill();
    await openSqliteEventStore(path).close();
  });

  it('while any number may read', async () => {
    const path = folder.file('events.sqlite');
    const store = openSqliteEventStore(path);
    const readers = [openSqliteEventReader(path), openSqliteEventReader(path)];
    await given(store, 'ledger-1', many(3));
    for (const reader of readers) {
      expect(await reader.head()).toBe('3');
      expect(await streamOf(reader, 'ledger-1')).toHaveLength(3);
      await reader.close();
      await expect(reader.head()).rejects.toBeInstanceOf(StoreUnavailable);
    }
    await store.close();
  });

  it('an open store keeps no process alive', async () => {
    const path = folder.file('events.sqlite');
    const leaving = new TypeScriptProcess('leaving-process.ts', path);
    expect(await leaving.firstLine()).toBe('appended');
    expect(await leaving.end()).toBe(0);
    const reader = openSqliteEventReader(path);
    expect(await reader.head()).toBe('1');
    await reader.close();
  });
});
