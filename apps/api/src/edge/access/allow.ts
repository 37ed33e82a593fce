import { Problem } from '../problems/problem';

/** Refuses what an actor may not do, where that depends on more than the route: on whose it is. */
export function allow(isAllowed: boolean): void {
  if (!isAllowed) throw new Problem('not-allowed');
}
