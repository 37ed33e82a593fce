/** One thing that must work for Awr to work. */
export interface PartHealth {
  readonly name: string;
  readonly ok: boolean;
  /** What is wrong, for whoever runs Awr; never personal data. */
  readonly reason?: string;
  /** For a projection: the last event it has, and how many it still has to take in. */
  readonly position?: string;
  readonly lag?: number;
}

export interface Health {
  check(): Promise<readonly PartHealth[]>;
}
