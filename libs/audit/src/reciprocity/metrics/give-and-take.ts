import type { Network } from '../network';

export interface GiveAndTake {
  /** Members with any tie. */
  readonly members: number;
  readonly paidOnly: number;
  readonly receivedOnly: number;
  readonly both: number;
  /** Half of those with a tie are at or below this. */
  readonly median: number | null;
  /** How many have a balance in each fifth from −1 to 1. */
  readonly fifths: readonly [number, number, number, number, number];
}

/**
 * (in − out) / (in + out) of one member: 1 where they were only paid, −1 where they only paid, 0 where
 * the two are even. Null where there is neither.
 */
export function balanceOf(received: number, paid: number): number | null {
  return received + paid === 0 ? null : (received - paid) / (received + paid);
}

/** How members' balances of in and out are spread: by fifths of the scale from −1 to 1, and in the middle. */
export function giveAndTake(network: Network): GiveAndTake {
  const { received, paid } = network.flows();
  const balances: number[] = [];
  const fifths: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  for (let member = 0; member < network.size; member += 1) {
    const balance = balanceOf(received[member]!, paid[member]!);
    if (balance === null) continue;
    balances.push(balance);
    // The last fifth includes 1 itself.
    fifths[Math.min(4, Math.floor((balance + 1) * 2.5)) as 0 | 1 | 2 | 3 | 4] += 1;
  }
  balances.sort((a, b) => a - b);
  const paidOnly = balances.filter((balance) => balance === -1).length;
  const receivedOnly = balances.filter((balance) => balance === 1).length;
  const members = balances.length;
  return {
    ...{ members, paidOnly, receivedOnly, both: members - paidOnly - receivedOnly },
    ...{ median: balances[Math.ceil(members / 2) - 1] ?? null, fifths },
  };
}
