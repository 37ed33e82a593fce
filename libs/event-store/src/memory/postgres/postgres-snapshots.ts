import { crc32 } from 'node:zlib';
import type { Postgres } from '@awr/postgres';
import type { Snapshot, SnapshotStore } from '../snapshot-store';
import type { Attempts } from './attempts';

const LOAD = 'SELECT revision, checksum, state FROM awr_memory.snapshots WHERE stream = $1 AND decider_version = $2';
// While an upgrade is under way two versions of a decider run; each has a snapshot of its own, until the newer one saves.
const SAVE = `
  WITH older AS (DELETE FROM awr_memory.snapshots WHERE stream = $1 AND decider_version < $2)
  INSERT INTO awr_memory.snapshots AS kept (stream, decider_version, revision, checksum, state)
  VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (stream, decider_version) DO UPDATE
    SET revision = excluded.revision, checksum = excluded.checksum, state = excluded.state
    WHERE excluded.revision >= kept.revision`;

interface SnapshotRow {
  readonly revision: number;
  /** A bigint, which comes as text. */
  readonly checksum: string;
  readonly state: Buffer;
}

/** Snapshots that several processes share: what one has read and kept, the others start from. */
export class PostgresSnapshots implements SnapshotStore {
  constructor(
    private readonly postgres: Postgres,
    private readonly attempts: Attempts,
  ) {}

  load(stream: string, deciderVersion: number): Promise<Snapshot | undefined> {
    return this.attempts.attempt(async () => {
      const [row] = await this.postgres.query<SnapshotRow>(LOAD, [stream, deciderVersion]);
      const sound = row !== undefined && Number(row.checksum) === crc32(row.state);
      return sound ? { revision: row.revision, state: new Uint8Array(row.state) } : undefined;
    });
  }

  async save(stream: string, deciderVersion: number, { revision, state }: Snapshot): Promise<void> {
    const values = [stream, deciderVersion, revision, crc32(state), Buffer.from(state)];
    await this.attempts.attempt(() => this.postgres.query(SAVE, values));
  }
}
