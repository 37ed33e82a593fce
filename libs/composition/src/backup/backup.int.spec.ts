import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BlobStore, openBlobFolder } from '@awr/blobs';
import { type EventStore, type NewEvent, openSqliteEventReader, openSqliteEventStore } from '@awr/event-store';
import { newId } from '@awr/kernel';
import { Keyring } from '@awr/privacy';
import { type DataFolder, dataFolder, makeFolder } from '../folder/data-folder';
import { makeBackup } from './make-backup';
import { restoreBackup } from './restore-backup';

function anEvent(): NewEvent {
  const id = newId();
  const about = { actor: 'operator', commandId: id, commandHash: 'x', correlationId: id };
  const metadata = { recordedAt: '2026-11-22T10:00:00.000000Z', ...about };
  return { id, type: 'Happened', version: 1, data: { id }, metadata };
}

describe('a backup', () => {
  let folder: string;
  let source: DataFolder;
  let store: EventStore;
  let keyring: Keyring;
  let blobs: BlobStore;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-backup-'));
    source = dataFolder(join(folder, 'data'));
    makeFolder(source);
    store = openSqliteEventStore(source.log);
    keyring = Keyring.open({ keys: source.keys, masterKey: source.masterKey });
    keyring.prepare(['nia']);
    blobs = await openBlobFolder(source.blobs);
  });
  afterEach(async () => {
    keyring.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const backup = () => join(folder, 'backup');
  const restored = () => join(folder, 'restored');
  const append = (count: number) =>
    Promise.all(Array.from({ length: count }, () => store.append(`one-${newId()}`, 'none', [anEvent()])));

  it('comes back whole, though events were being appended while it was made', async () => {
    await append(200);
    const [made] = await Promise.all([makeBackup(source, keyring, blobs, backup()), append(500), append(500)]);
    expect(made.events).toBeGreaterThanOrEqual(200);
    expect(await restoreBackup(backup(), restored())).toEqual({ folder: restored(), events: made.events });

    const reader = openSqliteEventReader(join(restored(), 'log.db'));
    let events = 0;
    for await (const page of reader.readAll(reader.start)) events += page.events.length;
    await reader.close();
    expect(events).toBe(made.events);
    expect(statSync(join(restored(), 'keys.db')).mode & 0o777).toBe(0o600);
  });

  it('brings every blob back, and says so where one is missing or was changed', async () => {
    await append(1);
    const ids = await Promise.all(['one', 'two', 'three'].map((text) => blobs.put(Buffer.from(text))));
    await makeBackup(source, keyring, blobs, backup());
    await restoreBackup(backup(), restored());
    const back = await openBlobFolder(join(restored(), 'blobs'));
    expect((await Promise.all(ids.map((id) => back.get(id)))).map(String)).toEqual(['one', 'two', 'three']);

    const file = join(backup(), 'blobs', ids[0]!.slice(0, 2), ids[0]!);
    writeFileSync(file, 'another');
    await expect(restoreBackup(backup(), join(folder, 'again'))).rejects.toMatchObject({ code: 'backup-damaged' });
    rmSync(file);
    await expect(restoreBackup(backup(), join(folder, 'again'))).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(existsSync(join(folder, 'again', 'log.db'))).toBe(false);
  });

  it('does not hold the master key', async () => {
    await append(1);
    await makeBackup(source, keyring, blobs, backup());
    expect(readdirSync(backup()).sort()).toEqual(['blobs', 'keys.db', 'log.db', 'manifest.json']);
  });

  it('is not made over something else', async () => {
    await append(1);
    await makeBackup(source, keyring, blobs, backup());
    await expect(makeBackup(source, keyring, blobs, backup())).rejects.toMatchObject({
      code: 'backup-folder-not-empty',
    });
  });

  it('is not restored over data, nor when it was changed or is incomplete', async () => {
    await append(1);
    await makeBackup(source, keyring, blobs, backup());
    await expect(restoreBackup(backup(), source.path)).rejects.toMatchObject({ code: 'data-folder-in-use' });
    appendFileSync(join(backup(), 'log.db'), 'x');
    await expect(restoreBackup(backup(), restored())).rejects.toMatchObject({ code: 'backup-damaged' });
    rmSync(join(backup(), 'manifest.json'));
    await expect(restoreBackup(backup(), restored())).rejects.toMatchObject({ code: 'backup-incomplete' });
    expect(existsSync(join(restored(), 'log.db'))).toBe(false);
  });
});
