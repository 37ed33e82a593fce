import * as fc from 'fast-check';
import { Crowd } from './people';

describe('a crowd', () => {
  it('is who was added to it, each once, as a set of them would be', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 200 }),
        fc.array(fc.nat()),
        (roster, adds) => {
          const crowd = new Crowd(roster);
          const set = new Set<number>();
          for (const add of adds) {
            const place = add % roster.length;
            crowd.add(place);
            set.add(roster[place]!);
          }
          expect(crowd.size).toBe(set.size);
          expect([...crowd].sort()).toEqual([...set].sort());
        },
      ),
    ));

  it('has room for the first and the last of its roster', () => {
    const roster = Array.from({ length: 64 }, (_, place) => 1000 + place);
    const crowd = new Crowd(roster);
    for (const place of [63, 0, 31, 32, 63]) crowd.add(place);
    expect([...crowd]).toEqual([1000, 1031, 1032, 1063]);
    expect(crowd.size).toBe(4);
  });
});
