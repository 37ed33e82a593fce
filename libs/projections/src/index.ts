export type { EngineStatus, Progress } from './engine/engine-status';
export type { Log, Notice } from './engine/notices';
export { ProjectionEngine, type ProjectionEngineOptions } from './engine/projection-engine';
export * from './projection';
export { fromJson, type JsonText, type RowsOf, type SqlRow } from './schema/rows-of';
export * from './table';
export * from './testing';
export { ViewNotReady, ViewsFault } from './views/errors';
export { checkViewsAreOf } from './views/log-of-views';
export {
  openViews,
  ViewsDatabase,
  type ProjectionFailure,
  type ProjectionStatus,
  type Views,
  type ViewsPlace,
} from './views/views-database';
export type { ViewsStorage } from './views/views-storage';
export type { Waited } from './waiting/has-reached';
export { PositionWaiter } from './waiting/position-waiter';
export type { ComposedProjections, ProjectionsModule } from './worker/composition';
export { startProjectionWorker, type ProjectionWorker, type ProjectionWorkerOptions } from './worker/projection-worker';
export { runComposed, type RunningProjections } from './worker/run-composed';
