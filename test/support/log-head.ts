import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How many events the log of a data folder holds, read from the file itself, past everything that is tested. */
export function headOfLog(folder: string): number {
  const log = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
  try {
    return Number(log.prepare('SELECT max(position) AS head FROM events').get()?.['head'] ?? 0);
  } finally {
    log.close();
  }
}
