import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@awr/event-store';
import type { Keyring } from '../keyring';
import { erasures, personErased, somethingElse } from '../testing/erased-in-the-log';
import { KeyFolder } from '../testing/key-folder';
import { kill, startProcess } from '../testing/run';
import { KeyErasure, type KeyErasureNeeds } from './key-erasure';

describe('erasure follows the log', () => {
  let folder: KeyFolder;
  let log: EventStore;
  let keyring: Keyring;
  let running: KeyErasure[];

  beforeEach(() => {
    folder = new KeyFolder();
    log = openSqliteEventStore(':memory:');
    keyring = folder.open();
    running = [];
  });
  afterEach(async () => {
    for (const erasure of running) await erasure.stop();
    await log.close();
    folder.remove();
  });

  const follow = (needs: Partial<KeyErasureNeeds> = {}) => {
    const erasure = new KeyErasure({ log, keyring, erasures, ...needs });
    running.push(erasure);
    return erasure;
  };
  const append = async (...events: ReturnType<typeof personErased>[]) => {
    for (const event of events) await log.append('member-1', 'any', [event]);
  };
  /** Resolves when the key is destroyed. */
  const whenErased = (person: string) =>
    new Promise<void>((resolve) => {
      const erase = keyring.erase.bind(keyring);
      jest.spyOn(keyring, 'erase').mockImplementation(async (people) => {
        await erase(people);
        if (people.includes(person)) resolve();
      });
    });

  it('destroys the keys of those whom the log already says were erased', async () => {
    keyring.prepare(['nia', 'owain']);
    await append(somethingElse(), personErased('nia'), somethingElse());
    await follow().start();
    expect([keyring.isErased('nia'), keyring.isErased('owain')]).toEqual([true, false]);
    expect(keyring.erasedThrough()).toBe(await log.head());
  });

  it('destroys a key as soon as the log says so', async () => {
    await follow().start();
    const erased = whenErased('nia');
    await append(personErased('nia'));
    await erased;
    expect(keyring.isErased('nia')).toBe(true);
  });

  it('happens though the process was killed after the log said so', async () => {
    const sealed = keyring.seal('nia', 'e1', 'name', 'Nia');
    const path = join(folder.path, 'log.db');
    await kill(await startProcess('erases-and-hangs.ts', path, 'nia'));
    expect(keyring.unseal(sealed, 'e1', 'name')).toBe('Nia');
    const itsLog = openSqliteEventStore(path);
    await follow({ log: itsLog }).start();
    expect(keyring.unseal(sealed, 'e1', 'name')).toBeUndefined();
    await itsLog.close();
  });

  it('happens again where a backup brought the key back', async () => {
    const backup = { ...folder.files, keys: join(folder.path, 'backup.db') };
    const sealed = keyring.seal('nia', 'e1', 'name', 'Nia');
    await keyring.copyTo(backup.keys);
    await append(personErased('nia'));
    await follow().start();
    await running.pop()!.stop();
    keyring.close();
    copyFileSync(backup.keys, folder.files.keys);
    keyring = folder.open();
    expect(keyring.unseal(sealed, 'e1', 'name')).toBe('Nia');
    await follow().start();
    expect(keyring.unseal(sealed, 'e1', 'name')).toBeUndefined();
  });

  it('goes on where it was', async () => {
    await append(personErased('nia'));
    const first = follow();
    await first.start();
    await append(somethingElse());
    await first.stop();
    const through = keyring.erasedThrough()!;
    const subscribe = jest.spyOn(log, 'subscribe');
    await follow().start();
    expect(subscribe).toHaveBeenCalledWith(through, { types: ['PersonErased'] }, expect.anything());
    expect(through).not.toBe(log.start);
  });

  it('begins again where the log was put back to before that', async () => {
    await append(somethingElse(), somethingElse(), somethingElse());
    await follow().start();
    const older = openSqliteEventStore(':memory:');
    await older.append('member-1', 'any', [personErased('nia')]);
    await follow({ log: older }).start();
    expect(keyring.isErased('nia')).toBe(true);
    await running.pop()!.stop();
    await older.close();
  });

  it('begins again where the events were moved to a log that counts its positions otherwise', async () => {
    await append(personErased('nia'));
    keyring.keepErasedThrough('4096/4096');
    await follow().start();
    expect(keyring.isErased('nia')).toBe(true);
  });

  it('tries again after a pause, says what the trouble is meanwhile, and keeps no progress until it is done', async () => {
    await append(personErased('nia'));
    const full = new Error('the disk is full');
    jest.spyOn(keyring, 'erase').mockImplementationOnce(() => {
      throw full;
    });
    const pauses: unknown[] = [];
    const erasure = follow({
      pause: async (failures) => void pauses.push([failures, erasure.trouble, keyring.erasedThrough()]),
    });
    await erasure.start();
    expect(pauses).toEqual([[1, full, undefined]]);
    expect(erasure.trouble).toBeUndefined();
    expect(keyring.isErased('nia')).toBe(true);
  });

  it('ends with the log', async () => {
    const erasure = follow();
    await erasure.start();
    await log.close();
    await erasure.stop();
    expect(erasure.trouble).toBeUndefined();
  });
});
