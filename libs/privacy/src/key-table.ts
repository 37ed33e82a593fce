/** What a place of keys says besides the keys themselves. */
export interface KeyringRow {
  /** Of the master key that the keys are wrapped with; null until there is one. */
  readonly masterCheck: string | null;
  /** How many times something was erased. */
  readonly erasures: number;
  /** What `erasures` was when the place was last written anew; less, where a process died before it could. */
  readonly wiped: number;
  /** How far in the log erasures were carried out. */
  readonly checkpoint: string | null;
}

/** The wrapped key; null where it was destroyed, undefined where there never was one. */
export type Wrapped = Uint8Array | null | undefined;

/**
 * Where wrapped keys are kept: a file, or PostgreSQL. Its calls return when they are done, since sealing and unsealing
 * happen in the middle of deciding and projecting.
 */
export interface KeyTable {
  /** The file, or the server and its database, for messages. */
  readonly place: string;
  /** True where each question is a journey: then many are asked at once, and the answers are held. */
  readonly isFar: boolean;
  keyring(): KeyringRow;
  /**
   * A number that changes when something was erased, and perhaps at other times. Asked before each use of a key that
   * is held in memory.
   * @throws StoreUnavailable where it can't be told: then none that is held may be used.
   */
  changes(): number;
  find(person: string): Wrapped;
  /** Those of these people who have a row. */
  findAll(people: readonly string[]): Map<string, Uint8Array | null>;
  /**
   * Adds keys, on disk when it returns, for those who have no row. False, and nothing is added, where the keys are not
   * wrapped with the master key of this check any more.
   */
  add(masterCheck: string, wrapped: ReadonlyMap<string, Uint8Array>): boolean;
  /** Takes these people's keys away, and counts an erasure, in one write. */
  destroy(people: readonly string[]): void;
  /** Binds the place to a master key, unless it is bound to one. */
  bindTo(masterCheck: string): void;
  setCheckpoint(checkpoint: string): void;
  /** Waits until nobody anywhere can use a key that was destroyed; gives nothing where that is so at once. */
  othersForgot(): Promise<void> | undefined;
  /** Writes everything anew, so that nothing that was destroyed is left in it. */
  wipe(): Promise<void> | undefined;
  /** A consistent copy as a file of keys, also while others write. */
  copyTo(path: string): Promise<void> | undefined;
  close(): void;
}
