import type { Position } from '@awr/event-store';
import type { CloudEvent } from '../cloud-events/cloud-event';
import type { Parked } from './parked';

/** What the relay needs of a broker, so that another client, or another kind of broker, can take its place. */
export interface Outlet {
  /**
   * Connects, shuts out whoever else publishes under the same name, and tells how far that one came.
   * @throws Fenced, BrokerRefuses, BrokerAway
   */
  open(): Promise<OpenOutlet>;
}

/** How far a relay has come. The event says whether a log is the one that was read. */
export interface Checkpoint {
  /** Everything up to here was published or parked. */
  readonly position: Position;
  /** The last event up to there. */
  readonly event: { readonly stream: string; readonly revision: number; readonly id: string };
}

/** What the broker keeps of a relay. */
export interface Standing {
  /** None where nothing was ever published. */
  readonly checkpoint: Checkpoint | undefined;
  /** By stream. */
  readonly parked: ReadonlyMap<string, Parked>;
}

/** What goes out together, or not at all. */
export interface Consignment {
  readonly events: readonly CloudEvent[];
  readonly checkpoint?: Checkpoint;
  /** By stream; null where nothing of the stream is parked any more. */
  readonly parked?: ReadonlyMap<string, Parked | null>;
}

export interface OpenOutlet {
  readonly standing: Standing;
  /** False where the broker knows no transactions: then a crash may publish some events twice. */
  readonly isTransactional: boolean;
  /**
   * Publishes all of it or, with transactions, nothing. After it throws this outlet can't be used any more, and nobody
   * knows whether the consignment went out: open anew, and look at the standing.
   * @throws Rejected where the broker will never take the consignment as it is; Fenced, BrokerAway
   */
  publish(consignment: Consignment): Promise<void>;
  /** Changes each time that somebody asks for what is parked to be tried again. */
  bell(): Promise<string>;
  close(): Promise<void>;
}
