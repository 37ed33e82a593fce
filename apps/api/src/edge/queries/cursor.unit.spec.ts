import fc from 'fast-check';
import { Problem } from '../problems/problem';
import { Cursors } from './cursor';

const cursors = new Cursors(Buffer.alloc(32, 7));

describe('a cursor', () => {
  it('leads back to its place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (place) => {
        expect(cursors.read('/entries?', cursors.write('/entries?', place))).toEqual(JSON.parse(JSON.stringify(place)));
      }),
    );
  });

  it('is refused when anything about it was changed', () => {
    const cursor = cursors.write('/entries?', ['2025-09-13', 17]);
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom('', 'A', 'b', '=', '.', 'ŵ'), (at, mark) => {
        const changed = cursor.slice(0, at) + mark + cursor.slice(at + 1);
        fc.pre(changed !== cursor);
        expect(() => cursors.read('/entries?', changed)).toThrow(new Problem('cursor-invalid'));
      }),
    );
  });

  it('is refused by any other list, and by a server with another secret', () => {
    const cursor = cursors.write('/entries?on=2025', 1);
    expect(() => cursors.read('/entries?on=2024', cursor)).toThrow('cursor-invalid');
    expect(() => new Cursors(Buffer.alloc(32, 8)).read('/entries?on=2025', cursor)).toThrow('cursor-invalid');
  });
});
