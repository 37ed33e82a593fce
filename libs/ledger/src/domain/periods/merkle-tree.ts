import { invariant, sha256 } from '@awr/kernel';

/*
 * Merkle trees as RFC 6962 (section 2.1) has them: a leaf is hashed with a 0 before it and a node with a 1, so that
 * neither can be taken for the other.
 */

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** The hash over all leaves, in their order. */
export function merkleRoot(leaves: readonly string[]): Buffer {
  if (leaves.length === 0) return sha256('');
  return rootOf(leaves.map(leafHash));
}

/** The hashes with which a leaf's own leads to the root, from the leaf upwards. */
export function auditPath(leaves: readonly string[], index: number): Buffer[] {
  invariant(index >= 0 && index < leaves.length, `there is no leaf ${index} among ${leaves.length}`);
  return pathOf(leaves.map(leafHash), index);
}

/** The root that a leaf leads to by its path. If it is the root that was published, the leaf was in it. */
export function rootFromPath(leaf: string, index: number, count: number, path: readonly Buffer[]): Buffer | undefined {
  let hash = leafHash(leaf);
  let [place, last] = [index, count - 1];
  if (!(place >= 0 && place <= last)) return undefined;
  for (const other of path) {
    if (last === 0) return undefined;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(other, hash);
      while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1];
    } else {
      hash = nodeHash(hash, other);
    }
    [place, last] = [place >> 1, last >> 1];
  }
  return last === 0 ? hash : undefined;
}

function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0]!;
  const split = largestPowerBelow(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

function pathOf(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length === 1) return [];
  const split = largestPowerBelow(hashes.length);
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
  return index < split ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - split), rootOf(left)];
}

/** The largest power of two that is smaller than the count. */
function largestPowerBelow(count: number): number {
  return 2 ** (31 - Math.clz32(count - 1));
}

function leafHash(leaf: string): Buffer {
  return sha256(Buffer.concat([LEAF, Buffer.from(leaf)]));
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}
