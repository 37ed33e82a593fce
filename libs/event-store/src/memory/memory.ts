import type { RefusalMemory } from './refusal-memory';
import type { SnapshotStore } from './snapshot-store';

/** What makes running commands faster or kinder. Any of it may be deleted at any time. */
export interface Memory {
  readonly snapshots: SnapshotStore;
  readonly refusals: RefusalMemory;
  close(): Promise<void>;
}

export interface MemoryOptions {
  /** How many refusals to remember: of all together in a file, of each stream on a server. */
  readonly mostRefusals?: number;
  /** Told why something could not be kept or read. Nobody's work fails because of it. */
  readonly onFailure?: (error: unknown) => void;
}

// About 30 MB; at a thousand refusals a day, a quarter of a year.
export const MOST_REFUSALS = 100_000;
