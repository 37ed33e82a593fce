import type { RunningProjection } from './running-projection';

/** What tells one generation of a projection from all others. */
export function generationId({ name, generation }: { readonly name: string; readonly generation: number }): string {
  return `${name} ${generation}`;
}

/**
 * Which projections share one reading of the log: those that have caught up, and of the others those at the same
 * position. So nobody who is up to date waits for one who begins.
 */
export function readTogether(
  projections: readonly RunningProjection[],
  caughtUp: ReadonlySet<string>,
): RunningProjection[][] {
  const groups = new Map<string, RunningProjection[]>();
  for (const projection of projections) {
    const group = caughtUp.has(generationId(projection)) ? 'caught up' : `at ${projection.position}`;
    groups.set(group, [...(groups.get(group) ?? []), projection]);
  }
  return [...groups.values()];
}
