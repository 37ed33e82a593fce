import type { ProjectionStatus } from '../views/views-database';

/** For health: what the engine does, and how each projection is doing. */
export interface EngineStatus {
  /**
   * Waiting: something outside failed (a full disk, a log that is away), and it will try again. Standby: another engine
   * keeps these views, and this one takes over when that ends.
   */
  readonly state: 'starting' | 'running' | 'standby' | 'waiting' | 'stopped';
  /** What it waits for. */
  readonly reason?: string;
  readonly projections: readonly (ProjectionStatus & { readonly caughtUp: boolean })[];
}

/** For progress bars: said after each commit. */
export interface Progress {
  /** Names of the projections that were brought up to `position`. */
  readonly projections: readonly string[];
  /** Names of those whose new generation does not serve yet. */
  readonly building: readonly string[];
  /** How many events have been read for them since the engine took them up. */
  readonly events: number;
  readonly position: string;
  readonly caughtUp: boolean;
}
