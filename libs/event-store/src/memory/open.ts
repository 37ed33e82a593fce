import { saying } from '../sqlite/failures';
import { type Memory, type MemoryOptions, MOST_REFUSALS } from './memory';
import { openMemoryFile } from './sqlite-memory-file';
import { SqliteRefusals } from './sqlite-refusals';
import { SqliteSnapshots } from './sqlite-snapshots';

/** Opens the memory at a path. A missing, damaged or other version's file gives way to a new one. */
export function openSqliteMemory(path: string, options: MemoryOptions = {}): Memory {
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
