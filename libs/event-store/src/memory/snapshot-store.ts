/** A stream's state after one of its events, to start from instead of its first event. */
export interface Snapshot {
  /** Of the last event that the state knows. */
  readonly revision: number;
  readonly state: Uint8Array;
}

/**
 * Keeps one snapshot a stream: the newest. A cache and nothing more: any of it may vanish at any time, what is damaged
 * reads as not there, and what can't be saved is not missed.
 */
export interface SnapshotStore {
  /** The stream's snapshot, if there is one that this version of its decider made. */
  load(stream: string, deciderVersion: number): Promise<Snapshot | undefined>;
  save(stream: string, deciderVersion: number, snapshot: Snapshot): Promise<void>;
}
