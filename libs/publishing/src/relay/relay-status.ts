import type { Position } from '@awr/event-store';
import type { Wording } from '@awr/kernel';
import type { Parked } from './parked';

/** `away`: it tries to reach the broker. `stopped-itself`: it will not go on without an operator. */
export type RelayState = 'starting' | 'running' | 'away' | 'stopped-itself' | 'stopped';

export interface RelayStatus {
  readonly relay: string;
  readonly state: RelayState;
  /** What is wrong, where something is. */
  readonly trouble?: Wording;
  readonly isTransactional?: boolean;
  /** Everything up to here was published or parked. */
  readonly position?: Position;
  readonly parked: readonly Parked[];
  readonly lag: Lag;
  /** Since the start of this process. */
  readonly published: number;
  readonly consignments: number;
  readonly failures: number;
}

/** How far the relay is behind the log. */
export interface Lag {
  /** Not yet published; where positions don't count events, 1 says that there are some. */
  readonly events: number;
  /** How long the oldest of them has waited. */
  readonly seconds: number;
}
