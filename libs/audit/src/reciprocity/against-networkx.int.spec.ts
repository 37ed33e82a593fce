import fc from 'fast-check';
import { byNetworkX, describeWithNetworkX, type Tied } from '../../test-support/networkx';
import { circulation } from './metrics/circulation';
import { gini } from './metrics/gini';
import { giveAndTake } from './metrics/give-and-take';
import { tieReciprocity, weightedReciprocity } from './metrics/ties';
import { Network } from './network';

/** Graphs from hardly any ties to nearly all that there can be. */
const graphs = fc
  .record({ size: fc.integer({ min: 2, max: 40 }), share: fc.double({ min: 0, max: 1, noNaN: true }), seed: fc.nat() })
  .map(({ size, share, seed }) => {
    const chance = randomly(seed);
    const ties: Tied[] = [];
    for (let from = 0; from < size; from += 1) {
      for (let to = 0; to < size; to += 1) {
        if (from !== to && chance() < share * share) ties.push([from, to, 1 + Math.floor(chance() * 600)]);
      }
    }
    return { size, ties };
  });

/** mulberry32 (public domain, T. Ettinger). */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describeWithNetworkX('reciprocity beside NetworkX', () => {
  it('says the same of graphs of every kind', () => {
    const some = fc.sample(graphs, 300);
    const said = byNetworkX(some);
    for (const [n, { size, ties }] of some.entries()) {
      const network = Network.of(
        size,
        ties.map(([from, to, minutes]) => ({ from, to, minutes })),
      );
      const expected = said[n];
      if (!expected) {
        expect(tieReciprocity(network)).toMatchObject({ ties: 0, share: null, beyondChance: null });
        continue;
      }
      const { received, paid } = network.flows();
      const moved = [...received].map((minutes, member) => minutes + paid[member]!).filter((minutes) => minutes > 0);
      const round = circulation(network);
      const ofTies = tieReciprocity(network);
      expect(network.connected()).toBe(expected.connected);
      expect(round.largestCircle).toBe(expected.largestCircle);
      expect(ofTies.share).toBeCloseTo(expected.reciprocity, 12);
      expect(ofTies.density).toBeCloseTo(expected.density, 12);
      expect(weightedReciprocity(network).share).toBeCloseTo(expected.weighted, 12);
      expect(round.clearedShare).toBeCloseTo(expected.cleared, 12);
      expect(giveAndTake(network).median).toBeCloseTo(expected.median, 12);
      expect(gini(moved)).toBeCloseTo(expected.gini, 12);
    }
  });
});
