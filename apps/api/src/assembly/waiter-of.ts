import { createHash } from 'node:crypto';
import type { OpenAwr } from '@awr/composition';
import type { ViewsWaiter } from '../edge';
import { knownPosition } from '../queries/known-position';

type Awr = Pick<OpenAwr, 'waiter' | 'views' | 'store'>;

// Below what anybody notices; under load it saves a look at the bookkeeping for most queries.
const STATE_HOLDS_MS = 25;

/** How far the views are, for queries that wait and for ETags. */
export function waiterOf(awr: Awr): ViewsWaiter {
  let known = { at: -Infinity, state: Promise.resolve('') };
  return {
    async reached(position, withinMs) {
      const after = await knownPosition(awr.store, position);
      return (await awr.waiter.waitFor('all', after, withinMs)).reached;
    },
    state(afterWaiting) {
      const now = performance.now();
      if (afterWaiting || now - known.at > STATE_HOLDS_MS) known = { at: now, state: stateOf(awr) };
      return known.state;
    },
  };
}

async function stateOf({ views }: Awr): Promise<string> {
  const projections = await views.projections();
  const serving = projections.filter(({ serving }) => serving);
  const state = serving.map(({ name, generation, position }) => `${name}/${generation}/${position}`).join(' ');
  return createHash('sha256').update(state).digest('base64url').slice(0, 16);
}
