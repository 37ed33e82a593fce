import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** As many hashes of the same bytes as a tree over these leaves takes, with no tree kept; the bytes of the last. */
export function bareHashes(leaves: readonly Buffer[]): Buffer {
  const node = Buffer.alloc(65, 1);
  let last: Buffer = node;
  for (const leaf of leaves) last = createHash('sha256').update(leaf).digest();
  for (let nodes = leaves.length - 1; nodes > 0; nodes--) last = createHash('sha256').update(node).digest();
  return last;
}

/** The same bytes in a file, on disk when this returns. */
export function bareWrite(path: string, bytes: Buffer): void {
  const file = openSync(path, 'w');
  writeSync(file, bytes);
  fsyncSync(file);
  closeSync(file);
}
