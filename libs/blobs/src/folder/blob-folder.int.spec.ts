import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@awr/kernel';
import { blobStoreContract } from '../../contract/blob-store.contract';
import { type BlobId, blobIdOf } from '../blob-store';
import { openBlobFolder } from './blob-folder';

const fileOf = (path: string, id: BlobId) => join(path, id.slice(0, 2), id);

describe('a folder of blobs', () => {
  blobStoreContract(async () => {
    const path = mkdtempSync(join(tmpdir(), 'awr-blobs-'));
    return {
      open: () => openBlobFolder(path),
      harm: async (id) => writeFileSync(fileOf(path, id), 'something else'),
      remove: async () => rmSync(path, { recursive: true, force: true }),
    };
  });

  describe('on the disk', () => {
    let path: string;
    beforeEach(() => (path = join(mkdtempSync(join(tmpdir(), 'awr-blobs-')), 'blobs')));
    afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }));

    it('can be read by its owner only', async () => {
      const blobs = await openBlobFolder(path);
      const file = fileOf(path, await blobs.put(Buffer.from('one')));
      expect(statSync(file).mode & 0o777).toBe(0o600);
      for (const folder of [path, join(file, '..')]) expect(statSync(folder).mode & 0o777).toBe(0o700);
    });

    it('leaves no draft behind, not those of a process that died either', async () => {
      await (await openBlobFolder(path)).put(Buffer.from('one'));
      const drafts = join(path, 'drafts');
      expect(readdirSync(drafts)).toEqual([]);
      writeFileSync(join(drafts, 'half'), 'on');
      await openBlobFolder(path);
      expect(readdirSync(drafts)).toEqual([]);
    });

    it('says so in both languages where the disk does not take it', async () => {
      const blobs = await openBlobFolder(path);
      const bytes = Buffer.from('one');
      writeFileSync(join(path, blobIdOf(bytes).slice(0, 2)), 'in the way');
      const reason = await blobs.put(bytes).catch((thrown: unknown) => thrown);
      expect(reason).toBeInstanceOf(StoreUnavailable);
      expect((reason as StoreUnavailable).wording).toEqual({
        cy: expect.stringContaining('ENOTDIR') as string,
        en: expect.stringContaining('ENOTDIR') as string,
      });
    });
  });
});
