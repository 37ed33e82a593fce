/** One thing that must work for Awr to work. */
export interface PartHealth {
  readonly name: string;
  readonly ok: boolean;
  /** What is wrong, for whoever runs Awr; never personal data. */
  readonly reason?: string;
  /** For a projection: the last event it has, and how many it still has to take in. */
  readonly position?: string;
  readonly lag?: number;
  /** How long the oldest of them has waited. */
  readonly lagSeconds?: number;
  /** Awr works without it: that it is in trouble is shown, but is no reason to send people elsewhere. */
  readonly isAside?: boolean;
}

export interface Health {
  check(): Promise<readonly PartHealth[]>;
}
