import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

interface View {
  readonly name: string;
}

/** All that queries can see, in the order of each table's first columns: equal texts, equal views. */
export function viewsAsText(path: string): string {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    const views = db
      .prepare(`select name from sqlite_schema where type = 'view' order by name`)
      .all() as unknown as View[];
    return views.map(({ name }) => `${name}\n${rowsAsText(db, name)}`).join('\n');
  } finally {
    db.close();
  }
}

export function isSqliteFile(path: string): boolean {
  return readFileSync(path).subarray(0, 15).toString() === 'SQLite format 3';
}

function rowsAsText(db: DatabaseSync, view: string): string {
  const rows = db.prepare(`select * from ${view} order by 1, 2`).all();
  return rows.map((row) => JSON.stringify(row)).join('\n');
}
