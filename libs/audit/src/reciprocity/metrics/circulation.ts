import type { Minutes } from '@awr/kernel';
import type { Network } from '../network';
import { largestComponent } from './strong-components';

export interface Circulation {
  /** Members of the largest group in which everybody's time can come back to them, through whoever. */
  readonly largestCircle: number;
  /** Of the members with any tie; null where there is none. */
  readonly largestCircleShare: number | null;
  readonly minutes: Minutes;
  /** What was paid out of what came in: all that was paid less what the balances of those who gained grew by. */
  readonly clearedMinutes: Minutes;
  readonly clearedShare: number | null;
}

/**
 * How far time goes round. The largest circle is the largest strongly connected component; one member alone is none.
 * The cleared share is the multilateral netting ratio of payment systems, 1 − Σ max(0, in − out) / Σ w: were everybody's
 * in and out set against each other, only the rest would have to be moved.
 */
export function circulation(network: Network): Circulation {
  const connected = network.connected();
  const largest = largestComponent(network);
  const largestCircle = largest > 1 ? largest : 0;
  const { received, paid } = network.flows();
  let [minutes, gained] = [0, 0];
  for (let member = 0; member < network.size; member += 1) {
    minutes += paid[member]!;
    gained += Math.max(0, received[member]! - paid[member]!);
  }
  const clearedMinutes = minutes - gained;
  return {
    largestCircle,
    largestCircleShare: connected === 0 ? null : largestCircle / connected,
    minutes,
    clearedMinutes,
    clearedShare: minutes === 0 ? null : clearedMinutes / minutes,
  };
}
