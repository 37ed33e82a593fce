import { ProjectionEngine, type ProjectionEngineOptions } from '../engine/projection-engine';
import type { ComposedProjections } from './composition';

export interface RunningProjections {
  readonly engine: ProjectionEngine;
  /** Finishes the batch at hand and closes the log and the views. */
  stop(): Promise<void>;
}

/** Starts an engine on what was composed, in this thread. */
export async function runComposed(
  composed: ComposedProjections,
  options: Omit<ProjectionEngineOptions, keyof ComposedProjections> = {},
): Promise<RunningProjections> {
  const { store, views, projections } = composed;
  const engine = new ProjectionEngine({ ...options, store, views, projections });
  await engine.start();
  const stop = async () => {
    await engine.stop();
    await views.close();
    await store.close();
  };
  return { engine, stop };
}
