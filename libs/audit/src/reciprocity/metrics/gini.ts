import { invariant } from '@awr/kernel';

/**
 * How unevenly amounts are spread: 0 where all are alike, towards 1 where one has everything. With the amounts in rising
 * order, G = (2 Σ i·x_i) / (n Σ x_i) − (n + 1) / n, i from 1: half the mean absolute difference, relative to the mean.
 * Null where there is nothing.
 */
export function gini(amounts: readonly number[]): number | null {
  invariant(
    amounts.every((amount) => amount >= 0),
    'only amounts of zero and above have a Gini coefficient',
  );
  const rising = Float64Array.from(amounts).sort();
  const n = rising.length;
  let [sum, weighted] = [0, 0];
  for (let place = 0; place < n; place += 1) {
    sum += rising[place]!;
    weighted += (place + 1) * rising[place]!;
  }
  return sum === 0 ? null : (2 * weighted) / (n * sum) - (n + 1) / n;
}
