import { saying } from '../sqlite/failures';
import { openMemoryFile } from './sqlite-memory-file';
import type { RefusalMemory } from './refusal-memory';
import type { SnapshotStore } from './snapshot-store';
import { SqliteRefusals } from './sqlite-refusals';
import { SqliteSnapshots } from './sqlite-snapshots';

/** What makes running commands faster or kinder, kept in a file that may be deleted at any time. */
export interface SqliteMemory {
  readonly snapshots: SnapshotStore;
  readonly refusals: RefusalMemory;
  close(): Promise<void>;
}

export interface SqliteMemoryOptions {
  /** How many refusals to remember. */
  readonly mostRefusals?: number;
  /** Told why something could not be kept or read. Nobody's work fails because of it. */
  readonly onFailure?: (error: unknown) => void;
}

// About 30 MB of file; at a thousand refusals a day, a quarter of a year.
const MOST_REFUSALS = 100_000;

/** Opens the memory at a path. A missing, damaged or other version's file gives way to a new one. */
export function openSqliteMemory(path: string, options: SqliteMemoryOptions = {}): SqliteMemory {
  const { mostRefusals = MOST_REFUSALS, onFailure = () => {} } = options;
  return saying(path, () => {
    const db = openMemoryFile(path);
    const refusals = new SqliteRefusals(db, mostRefusals, onFailure);
    return {
      snapshots: new SqliteSnapshots(db, onFailure),
      refusals,
      async close() {
        if (!db.isOpen) return;
        refusals.flush();
        db.close();
      },
    };
  });
}
