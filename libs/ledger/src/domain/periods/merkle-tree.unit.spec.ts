import { sha256 } from '@awr/kernel';
import { auditPath, merkleRoot, rootFromPath } from './merkle-tree';

const leaves = (count: number) => Array.from({ length: count }, (_, number) => `leaf ${number}`);
const bytes = (...parts: (Buffer | string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

describe('a Merkle tree', () => {
  it('has the roots that RFC 6962 says', () => {
    const [a, b, c] = leaves(3).map((leaf) => sha256(bytes(0, leaf))) as [Buffer, Buffer, Buffer];
    expect(merkleRoot([])).toEqual(sha256(''));
    expect(merkleRoot(leaves(1))).toEqual(a);
    expect(merkleRoot(leaves(2))).toEqual(sha256(bytes(1, a, b)));
    expect(merkleRoot(leaves(3))).toEqual(sha256(bytes(1, sha256(bytes(1, a, b)), c)));
  });

  it('has the root of a known tree of Certificate Transparency', () => {
    // The test vectors of RFC 6962's reference implementation begin with an empty leaf and one of a zero byte.
    expect(merkleRoot(['']).toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(merkleRoot(['', '\0']).toString('hex')).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
  });

  it('proves each leaf of trees of any size, and no other leaf or place', () => {
    for (let count = 1; count <= 40; count += 1) {
      const all = leaves(count);
      const root = merkleRoot(all);
      for (const [index, leaf] of all.entries()) {
        const path = auditPath(all, index);
        expect(rootFromPath(leaf, index, count, path)).toEqual(root);
        expect(rootFromPath(`${leaf}!`, index, count, path)).not.toEqual(root);
        if (count > 1) expect(rootFromPath(leaf, (index + 1) % count, count, path)).not.toEqual(root);
        if (path.length > 0) expect(rootFromPath(leaf, index, count, path.slice(1))).not.toEqual(root);
      }
    }
  });
});
