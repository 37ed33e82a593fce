import { createHash } from 'node:crypto';
import type { OpenAwr } from '@awr/composition';
import type { ViewsWaiter } from '../edge';
import { knownPosition } from '../queries/known-position';

/** How far the views are, for queries that wait and for ETags. */
export function waiterOf({ waiter, views, store }: Pick<OpenAwr, 'waiter' | 'views' | 'store'>): ViewsWaiter {
  return {
    async reached(position, withinMs) {
      const known = await knownPosition(store, position);
      return (await waiter.waitFor('all', known, withinMs)).reached;
    },
    async state() {
      const projections = await views.projections();
      const serving = projections.filter(({ serving }) => serving);
      const state = serving.map(({ name, generation, position }) => `${name}/${generation}/${position}`).join(' ');
      return createHash('sha256').update(state).digest('base64url').slice(0, 16);
    },
  };
}
