import type { Position } from '@awr/event-store';
import type { ProjectionStatus } from '../views/views-database';

export type Waited =
  | { readonly reached: true }
  /** The projections that were not there in time, and those of them that have stopped, so that waiting is no use. */
  | { readonly reached: false; readonly behind: readonly string[]; readonly failed: readonly string[] };

export interface Wish {
  readonly names: readonly string[] | 'all';
  readonly position: Position;
}

/** Whether queries now see everything up to a position. */
export function hasReached(
  projections: readonly ProjectionStatus[],
  { names, position }: Wish,
  comparePositions: (a: Position, b: Position) => number,
): Waited {
  const all = [...new Set(projections.map(({ name }) => name))];
  const wanted = names === 'all' ? all : names;
  const behind = wanted.filter((name) => {
    const serving = servingOf(projections, name);
    return !serving || comparePositions(serving.position, position) < 0;
  });
  // Before the first start of an engine there is nothing at all.
  if (behind.length === 0 && all.length > 0) return { reached: true };
  return { reached: false, behind, failed: behind.filter((name) => isStuck(projections, name)) };
}

/** A projection that failed, or an old version that only serves until the new one has caught up, and that one failed. */
function isStuck(projections: readonly ProjectionStatus[], name: string): boolean {
  const serving = servingOf(projections, name);
  const next = projections.find((each) => each.name === name && !each.serving);
  if (serving?.state === 'failed') return true;
  return next?.state === 'failed' && next.version !== serving?.version;
}

function servingOf(projections: readonly ProjectionStatus[], name: string): ProjectionStatus | undefined {
  return projections.find((each) => each.name === name && each.serving);
}
