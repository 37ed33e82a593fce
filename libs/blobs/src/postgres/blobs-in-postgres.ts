import { type Postgres, type Schema, ensureSchema } from '@awr/postgres';
import { type BlobId, type BlobStore, blobIdOf, checked, isBlobId } from '../blob-store';

// Told not to compress: what is large is compressed already, or sealed, which can't be.
const SCHEMA: Schema = {
  name: 'awr_blobs',
  formats: [
    `CREATE TABLE awr_blobs.blobs (id bytea PRIMARY KEY, content bytea NOT NULL);
     ALTER TABLE awr_blobs.blobs ALTER COLUMN content SET STORAGE EXTERNAL;`,
  ],
};

// What was damaged on the disk is written anew where the right bytes come again.
const PUT = `
  INSERT INTO awr_blobs.blobs AS kept (id, content) VALUES ($1, $2)
  ON CONFLICT (id) DO UPDATE SET content = excluded.content WHERE kept.content <> excluded.content`;
const GET = 'SELECT content FROM awr_blobs.blobs WHERE id = $1';
const HAS = 'SELECT FROM awr_blobs.blobs WHERE id = $1';
const DELETE = 'DELETE FROM awr_blobs.blobs WHERE id = $1';
const PAGE = 'SELECT id FROM awr_blobs.blobs WHERE id > $1 ORDER BY id LIMIT 1000';
const DURABLE = `SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`;

/**
 * Blobs in PostgreSQL, for several machines. The connections are whoever's opened them; they are closed with the store.
 * @throws StoreUnavailable, StoreUnusable
 */
export async function openPostgresBlobs(postgres: Postgres): Promise<BlobStore> {
  await ensureSchema(postgres, SCHEMA);
  return new BlobsInPostgres(postgres);
}

class BlobsInPostgres implements BlobStore {
  constructor(private readonly postgres: Postgres) {}

  async put(bytes: Uint8Array): Promise<BlobId> {
    const id = blobIdOf(bytes);
    await this.postgres.inTransaction(async (transaction) => {
      await transaction.query(DURABLE);
      await transaction.query(PUT, [keyOf(id), Buffer.from(bytes)]);
    });
    return id;
  }

  async get(id: BlobId): Promise<Buffer | undefined> {
    const [row] = await this.postgres.query<{ content: Buffer }>(GET, [keyOf(id)]);
    return row && checked(id, row.content, `PostgreSQL ${this.postgres.address.shown} (awr_blobs ${id})`);
  }

  async has(id: BlobId): Promise<boolean> {
    return (await this.postgres.query(HAS, [keyOf(id)])).length > 0;
  }

  async delete(id: BlobId): Promise<void> {
    await this.postgres.query(DELETE, [keyOf(id)]);
  }

  async *ids(): AsyncIterable<BlobId> {
    for (let after = Buffer.alloc(0); ;) {
      const page = await this.postgres.query<{ id: Buffer }>(PAGE, [after]);
      const last = page.at(-1);
      if (!last) return;
      yield* page.map(({ id }) => id.toString('hex'));
      after = last.id as Buffer<ArrayBuffer>;
    }
  }

  close(): Promise<void> {
    return this.postgres.close();
  }
}

function keyOf(id: BlobId): Buffer {
  return isBlobId(id) ? Buffer.from(id, 'hex') : Buffer.alloc(0);
}
