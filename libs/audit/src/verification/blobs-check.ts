import type { BlobId, BlobStore } from '@awr/blobs';
import type { StoredEvent } from '@awr/event-store';
import { isBlobId } from '@awr/blobs';
import type { Differences } from './difference';

/** Checks that every blob that an event names is there, and that every blob there is what it was. */
export class BlobsCheck {
  private readonly named = new Set<BlobId>();
  count = 0;

  constructor(private readonly blobs: Pick<BlobStore, 'ids' | 'get'>) {}

  /** An event names a blob in a field whose name ends in `Blob`. */
  take(event: StoredEvent): void {
    for (const [field, value] of Object.entries(event.data as object)) {
      if (field.endsWith('Blob') && typeof value === 'string' && isBlobId(value)) this.named.add(value);
    }
  }

  async finish(differences: Differences): Promise<void> {
    for await (const id of this.blobs.ids()) {
      const was = this.named.delete(id) ? NAMED : UNNAMED;
      differences.compare(`blob ${id}`, was, (await this.isWhole(id)) ? was : 'changed');
      this.count += 1;
    }
    for (const id of this.named) differences.compare(`blob ${id}`, NAMED, 'missing');
  }

  private async isWhole(id: BlobId): Promise<boolean> {
    try {
      return (await this.blobs.get(id)) !== undefined;
    } catch {
      return false;
    }
  }
}

const NAMED = 'named';
const UNNAMED = 'not named';
