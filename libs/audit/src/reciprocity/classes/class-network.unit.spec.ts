import fc from 'fast-check';
import { Network } from '../network';
import { classNetwork, SMALLEST_CLASS } from './class-network';
import { classesOf } from './classes-of';

const graphs = fc.integer({ min: 2, max: 60 }).chain((size) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 600 })), {
      selector: ([from, to]) => `${from}>${to}`,
      maxLength: 200,
    })
    .map((ties) =>
      Network.of(
        size,
        ties.filter(([from, to]) => from !== to).map(([from, to, minutes]) => ({ from, to, minutes })),
      ),
    ),
);

describe('who helps whom, by classes', () => {
  it('has no class of fewer than ten, and nobody in two', () =>
    fc.assert(
      fc.property(graphs, (network) => {
        const classes = classesOf(network, SMALLEST_CLASS);
        const all = classes.flatMap(({ members }) => members);
        expect(new Set(all).size).toBe(all.length);
        for (const { members } of classes) expect(members.length).toBeGreaterThanOrEqual(SMALLEST_CLASS);
      }),
    ));

  it('tells nothing of a community in which fewer than ten have ties', () => {
    const nine = new Network(9);
    for (let member = 0; member < 9; member += 1) nine.add(member, (member + 1) % 9, 60);
    expect(classNetwork(nine)).toEqual({ classes: [], ties: [] });
  });

  it('tells of two dozen who each helped the next one', () => {
    const round = new Network(24);
    for (let member = 0; member < 24; member += 1) round.add(member, (member + 1) % 24, 45);
    expect(classNetwork(round)).toEqual({
      classes: [{ name: 'A', members: 25, credits: 'even', ties: { fewest: 2, most: 2 } }],
      ties: [{ from: 'A', to: 'A', minutes: 1080 }],
    });
  });

  it('does not say how much passed between classes where few had part in it', () => {
    const apart = new Network(40);
    // Ten who only help ten others, and two who help one another beside them.
    for (let member = 0; member < 10; member += 1) apart.add(member, 10 + member, 60);
    apart.add(20, 10, 600);
    const { ties } = classNetwork(apart);
    expect(ties).toEqual([{ from: 'B', to: 'A', minutes: 1200 }]);
    const few = new Network(40);
    for (let member = 0; member < 10; member += 1) few.add(20 + member, 30 + member, 60);
    few.add(20, 21, 6000);
    expect(classNetwork(few).ties.map(({ minutes }) => minutes)).toContain(null);
  });
});
