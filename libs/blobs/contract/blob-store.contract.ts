import { randomBytes } from 'node:crypto';
import { BlobDamaged, type BlobId, type BlobStore, blobIdOf } from '../src/blob-store';

/** A place for blobs, for one test. */
export interface BlobPlace {
  open(): Promise<BlobStore>;
  /** Changes what is kept, behind the store's back. */
  harm(id: BlobId): Promise<void>;
  remove(): Promise<void>;
}

/** What every blob store must do. */
export function blobStoreContract(makePlace: () => Promise<BlobPlace>): void {
  let place: BlobPlace;
  let blobs: BlobStore;
  beforeEach(async () => {
    place = await makePlace();
    blobs = await place.open();
  });
  afterEach(async () => {
    await blobs.close();
    await place.remove();
  });

  const balances = Buffer.from('balances of a month');
  const all = async () => {
    const ids: BlobId[] = [];
    for await (const id of blobs.ids()) ids.push(id);
    return ids;
  };

  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['every byte', Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte))],
    ['some megabytes', randomBytes(3_000_000)],
  ])('gives back what was put, also after it was opened anew: %s', async (_, bytes) => {
    const id = await blobs.put(bytes);
    expect(id).toBe(blobIdOf(bytes));
    await blobs.close();
    blobs = await place.open();
    expect((await blobs.get(id))?.equals(bytes)).toBe(true);
    expect(await blobs.has(id)).toBe(true);
  });

  it('has nothing of a name that was never put', async () => {
    const id = blobIdOf(balances);
    expect(await blobs.get(id)).toBeUndefined();
    expect(await blobs.has(id)).toBe(false);
  });

  it('keeps the same bytes once, though many put them at the same time', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => blobs.put(balances)));
    expect(new Set(ids)).toEqual(new Set([blobIdOf(balances)]));
    expect(await all()).toEqual([blobIdOf(balances)]);
  });

  it('lists every id, in order', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, number) => blobs.put(Buffer.from(`blob ${number}`))));
    expect(await all()).toEqual(ids.sort());
  });

  it('lets go of what is deleted, of what is not there too, and takes it again', async () => {
    const id = await blobs.put(balances);
    await blobs.delete(id);
    await blobs.delete(id);
    expect([await blobs.get(id), await blobs.has(id), await all()]).toEqual([undefined, false, []]);
    expect(await blobs.put(balances)).toBe(id);
    expect(await blobs.get(id)).toEqual(balances);
  });

  it('never gives out what was changed, and mends it where the right bytes are put again', async () => {
    const id = await blobs.put(balances);
    await place.harm(id);
    await expect(blobs.get(id)).rejects.toThrow(BlobDamaged);
    await blobs.put(balances);
    expect(await blobs.get(id)).toEqual(balances);
  });
}
