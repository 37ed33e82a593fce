import type { EngineStatus, Progress } from '../engine/engine-status';
import type { Notice } from '../engine/notices';

/** What the thread is started with. */
export interface WorkerStart {
  /** A module that exports `composeProjections`. */
  readonly modulePath: string;
  /** Handed to it; must survive being sent to another thread. */
  readonly config: unknown;
}

/** What the main thread asks; `id` comes back with the answer. */
export type Asked =
  | { readonly id: number; readonly ask: 'status' }
  | { readonly id: number; readonly ask: 'rebuild'; readonly names: readonly string[] | undefined }
  | { readonly id: number; readonly ask: 'stop' };

export type Answer =
  { readonly id: number; readonly status?: EngineStatus } | { readonly id: number; readonly failed: string };

/** What the thread tells. */
export type Told =
  | { readonly tell: 'started' }
  | { readonly tell: 'notice'; readonly notice: Notice }
  | { readonly tell: 'progress'; readonly progress: Progress }
  | { readonly tell: 'answer'; readonly answer: Answer };
