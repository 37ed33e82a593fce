import type { EventStore, RefusalMemory, SnapshotStore } from '@awr/event-store';
import type { Clock, Sealer } from '@awr/kernel';

/** What running commands rests on. */
export interface Surroundings {
  readonly store: EventStore;
  readonly snapshots: SnapshotStore;
  readonly refusals: RefusalMemory;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** How many events a stream may grow by before its state is kept anew; it grows with the stream. */
  readonly snapshotEvery: number;
  /** True where other processes append to the same log: whoever looks or is refused then has the log asked first. */
  readonly isShared?: boolean;
}
