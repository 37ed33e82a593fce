import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import type { Execution } from '@awr/runtime';
import { LogFollower } from '../log-follower';
import { LedgerNotReady } from './ledger-not-ready';
import { PartnerNoting } from './partner-noting';
import { TransferSettling } from './transfer-settling';

/**
 * Does in one ledger what follows from another, or from an agreement. Both in one reading of the log, in its order: an
 * agreement is in both ledgers before anything that was sent under it arrives.
 */
export class BetweenTimebanks {
  private readonly noting: PartnerNoting;
  private readonly settling: TransferSettling;
  private readonly follower: LogFollower;

  constructor(log: EventReader, execution: Execution) {
    this.noting = new PartnerNoting(execution);
    this.settling = new TransferSettling(execution);
    const types = [...PartnerNoting.FOLLOWED, ...TransferSettling.FOLLOWED];
    this.follower = new LogFollower(log, types, (event) => this.take(event));
  }

  /** Does what follows from an event, as far as it can be done now; gives the position after what was done. */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    try {
      return await this.take(event);
    } catch (reason) {
      // The reading of the log comes to it again, once the ledger is ready.
      if (reason instanceof LedgerNotReady) return undefined;
      throw reason;
    }
  }

  start(): void {
    this.follower.start();
  }

  stop(): Promise<void> {
    return this.follower.stop();
  }

  /** Why the last try failed; undefined while all is well. */
  get trouble(): unknown {
    return this.follower.trouble;
  }

  private async take(event: StoredEvent): Promise<Position | undefined> {
    if (PartnerNoting.FOLLOWED.includes(event.type)) return this.noting.follow(event);
    return TransferSettling.FOLLOWED.includes(event.type) ? this.settling.follow(event) : undefined;
  }
}
