import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring } from '@awr/privacy';
import type { BlobStore } from './blob-store';
import { openBlobFolder } from './folder/blob-folder';
import { SealedBlobs } from './sealed-blobs';

describe('a sealed blob', () => {
  let folder: string;
  let keyring: Keyring;
  let blobs: BlobStore;
  let sealed: SealedBlobs;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'awr-sealed-blobs-'));
    keyring = Keyring.open(
      { keys: join(folder, 'keys.db'), masterKey: join(folder, 'master.key') },
      { environment: {} },
    );
    blobs = await openBlobFolder(join(folder, 'blobs'));
    sealed = new SealedBlobs(blobs, keyring);
  });
  afterEach(() => {
    keyring.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const story = Buffer.from('Nia’s story');

  it('opens for what it belongs to, and holds nothing in plain', async () => {
    const id = await sealed.put('nia', 'event-1', story);
    expect(await sealed.get(id, 'event-1')).toEqual(story);
    expect((await blobs.get(id))?.includes('Nia')).toBe(false);
    await expect(sealed.get(id, 'event-2')).rejects.toMatchObject({ code: 'seal-broken' });
  });

  it('can’t be read once its person is erased', async () => {
    const id = await sealed.put('nia', 'event-1', story);
    await keyring.erase(['nia']);
    expect(await sealed.get(id, 'event-1')).toBeUndefined();
    expect(await blobs.has(id)).toBe(true);
  });

  it('that never was is none', async () => expect(await sealed.get('0'.repeat(64), 'event-1')).toBeUndefined());
});
