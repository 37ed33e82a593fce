import { type Sealed, type Sealer, type Unsealer, invariant, isSealed } from '@awr/kernel';
import type { BlobId, BlobStore } from './blob-store';

/** Keeps what is about one person, under that person's key: once they are erased, nobody can read it any more. */
export class SealedBlobs {
  constructor(
    private readonly blobs: BlobStore,
    private readonly keys: Sealer & Unsealer,
  ) {}

  /** `about` is what the blob belongs to, such as an event's id and a field: it opens only for that. */
  put(person: string, about: string, plain: Uint8Array): Promise<BlobId> {
    const sealed = this.keys.seal(person, about, FIELD, Buffer.from(plain).toString('base64'));
    return this.blobs.put(Buffer.from(JSON.stringify(sealed)));
  }

  /** The plain bytes; undefined where there are none of that name, or the person was erased. */
  async get(id: BlobId, about: string): Promise<Buffer | undefined> {
    const bytes = await this.blobs.get(id);
    if (!bytes) return undefined;
    const sealed: unknown = JSON.parse(bytes.toString('utf8'));
    invariant(isSealed(sealed), `blob ${id} is not sealed`);
    const plain = this.keys.unseal(sealed satisfies Sealed, about, FIELD);
    return plain === undefined ? undefined : Buffer.from(plain as string, 'base64');
  }
}

const FIELD = 'blob';
