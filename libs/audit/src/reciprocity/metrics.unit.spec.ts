import { circulation } from './metrics/circulation';
import { gini } from './metrics/gini';
import { balanceOf, giveAndTake } from './metrics/give-and-take';
import { tieReciprocity, weightedReciprocity } from './metrics/ties';
import { turnover } from './metrics/turnover';
import { Network } from './network';

const [nia, owain, carys, dai] = [0, 1, 2, 3];

/** Each line is: who paid, whom, how many minutes. */
function network(...ties: readonly (readonly [number, number, number])[]): Network {
  return Network.of(
    4,
    ties.map(([from, to, minutes]) => ({ from, to, minutes })),
  );
}

describe('tie reciprocity', () => {
  it('is the share of ties that are answered', () => {
    const two = network([nia, owain, 60], [owain, nia, 10], [nia, carys, 30], [carys, dai, 30]);
    expect(tieReciprocity(two)).toMatchObject({ ties: 4, mutualTies: 2, share: 0.5, density: 4 / 12 });
  });
  it('is below zero where fewer are answered than by chance', () => {
    const round = network([nia, owain, 60], [owain, carys, 60], [carys, nia, 60]);
    expect(tieReciprocity(round)).toMatchObject({ share: 0, density: 0.5, beyondChance: -1 });
  });
  it('can’t be told from chance where everybody is tied to everybody', () => {
    expect(tieReciprocity(network([nia, owain, 1], [owain, nia, 1]))).toMatchObject({ share: 1, beyondChance: null });
  });
});

describe('weighted reciprocity', () => {
  it('is the share of the time that was answered by time', () => {
    const uneven = network([nia, owain, 90], [owain, nia, 30], [nia, carys, 60]);
    expect(weightedReciprocity(uneven)).toEqual({ minutes: 180, answeredMinutes: 60, share: 60 / 180 });
  });
  it('is not there where nothing was paid', () => expect(weightedReciprocity(network()).share).toBeNull());
});

describe('circulation', () => {
  it('finds the largest circle in which time can come back', () => {
    const round = network([nia, owain, 60], [owain, carys, 60], [carys, nia, 60], [carys, dai, 60]);
    expect(circulation(round)).toMatchObject({ largestCircle: 3, largestCircleShare: 3 / 4 });
  });
  it('has no circle where time only goes one way', () => {
    expect(circulation(network([nia, owain, 60], [owain, carys, 60]))).toMatchObject({ largestCircle: 0 });
  });
  it('clears what people pay out of what they are paid', () => {
    const chain = network([nia, owain, 60], [owain, carys, 40]);
    expect(circulation(chain)).toMatchObject({ minutes: 100, clearedMinutes: 40, clearedShare: 0.4 });
    const round = network([nia, owain, 60], [owain, carys, 60], [carys, nia, 60]);
    expect(circulation(round).clearedShare).toBe(1);
  });
  it('follows a chain of a hundred thousand', () => {
    const size = 100_000;
    const chain = new Network(size);
    for (let member = 0; member < size; member += 1) chain.add(member, (member + 1) % size, 1);
    expect(circulation(chain).largestCircle).toBe(size);
  });
});

describe('give and take', () => {
  it('is 1 for who was only paid, −1 for who only paid, 0 for who is even', () => {
    expect([balanceOf(60, 0), balanceOf(0, 60), balanceOf(60, 60), balanceOf(0, 0)]).toEqual([1, -1, 0, null]);
  });
  it('tells how many are where', () => {
    const some = network([nia, owain, 60], [owain, carys, 60], [dai, owain, 60]);
    expect(giveAndTake(some)).toEqual({
      ...{ members: 4, paidOnly: 2, receivedOnly: 1, both: 1 },
      ...{ median: -1, fifths: [2, 0, 0, 1, 1] },
    });
  });
});

describe('the Gini coefficient', () => {
  it('is 0 where all are alike, and near 1 where one has all', () => {
    expect(gini([5, 5, 5])).toBe(0);
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(gini([])).toBeNull();
  });
  it('refuses what is below zero', () => expect(() => gini([-1, 2])).toThrow(/zero and above/));
});

describe('turnover', () => {
  const earned = { day: 0, heldChange: 600, paidOut: 0 };

  it('is what was paid over what was held on an average day', () => {
    const halfSpent = { day: 5, heldChange: -300, paidOut: 300 };
    // Five days of 600 and five of 300: 450 on average.
    expect(turnover([earned, halfSpent], 0, 9)).toEqual({
      ...{ days: 10, paidMinutes: 300, averageHeldMinutes: 450, times: 300 / 450 },
    });
  });
  it('counts what was held before the window, and not what was paid before it', () => {
    const before = { day: 2, heldChange: 0, paidOut: 100 };
    expect(turnover([earned, before], 10, 19)).toEqual({
      ...{ days: 10, paidMinutes: 0, averageHeldMinutes: 600, times: 0 },
    });
  });
  it('is not there where nothing was held', () => expect(turnover([], 0, 9).times).toBeNull());
});
