import { createHash } from 'node:crypto';
import type { OpenAwr } from '@awr/composition';
import { Problem, type ViewsWaiter } from '../edge';

/** How far the views are, for queries that wait and for ETags. */
export function waiterOf({ waiter, views, store }: Pick<OpenAwr, 'waiter' | 'views' | 'store'>): ViewsWaiter {
  return {
    async reached(position, withinMs) {
      await seeThatItIsOurs(store, position);
      return (await waiter.waitFor('all', position, withinMs)).reached;
    },
    async state() {
      const projections = await views.projections();
      const serving = projections.filter(({ serving }) => serving);
      const state = serving.map(({ name, generation, position }) => `${name}/${generation}/${position}`).join(' ');
      return createHash('sha256').update(state).digest('base64url').slice(0, 16);
    },
  };
}

/** Waiting for a position that the log has not reached would be waiting for nothing. */
async function seeThatItIsOurs(store: OpenAwr['store'], position: string): Promise<void> {
  try {
    if (store.comparePositions(position, await store.head()) <= 0) return;
  } catch {
    // Not a position at all: the same to whoever sent it.
  }
  throw new Problem('position-invalid');
}
