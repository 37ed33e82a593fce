import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the tests of one file, gone after them. Each name it gives is new. */
export function temporaryFolder(): { file(name: string): string } {
  const folder = mkdtempSync(join(tmpdir(), 'awr-event-store-'));
  let given = 0;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { file: (name) => join(folder, `${++given}-${name}`) };
}
