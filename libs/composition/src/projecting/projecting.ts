import type { EngineStatus } from '@awr/projections';

/** How far building views has come: events taken in, of how many there are. */
export type TellProgress = (progress: {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}) => void;

/** Keeps the views up to date, in this thread or in one of its own. */
export interface Projecting {
  status(): Promise<EngineStatus>;
  /** Builds views anew (all, where none is named) beside what serves; resolves when the new ones serve. */
  rebuild(names: readonly string[] | undefined, tell: TellProgress): Promise<void>;
  stop(): Promise<void>;
}
