import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { query, type Query } from '../sqlite/query';
import type { Snapshot, SnapshotStore } from './snapshot-store';

const LOAD = 'SELECT revision, checksum, state FROM snapshots WHERE stream = ? AND decider_version = ?';
const SAVE = `
  INSERT INTO snapshots (stream, decider_version, revision, checksum, state) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (stream) DO UPDATE
    SET decider_version = excluded.decider_version, revision = excluded.revision,
      checksum = excluded.checksum, state = excluded.state
    WHERE excluded.revision >= revision OR excluded.decider_version <> decider_version`;

export class SqliteSnapshots implements SnapshotStore {
  private readonly find: Query<[number, number, NodeJS.NonSharedUint8Array]>;
  private readonly keep: StatementSync;

  constructor(
    db: DatabaseSync,
    private readonly failed: (error: unknown) => void,
  ) {
    this.find = query(db, LOAD);
    this.keep = db.prepare(SAVE);
  }

  async load(stream: string, deciderVersion: number): Promise<Snapshot | undefined> {
    try {
      const [revision, checksum, state] = this.find.get(stream, deciderVersion) ?? [];
      const sound = revision !== undefined && state !== undefined && checksum === crc32(state);
      return sound ? { revision, state } : undefined;
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  async save(stream: string, deciderVersion: number, { revision, state }: Snapshot): Promise<void> {
    try {
      this.keep.run(stream, deciderVersion, revision, crc32(state), state);
    } catch (error) {
      this.failed(error);
    }
  }
}
