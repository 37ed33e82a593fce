import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { type Actor, derivedId, isRefusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { ledgerDecider } from '../../ledger.decider';
import { LogFollower } from '../log-follower';
import { FOLLOWED_TYPES, whatFollows } from './what-follows';

const ACTOR: Actor = { id: 'process:ledger-opening', roles: [] };

/**
 * Opens a ledger for each timebank that is founded and an account for each member and venue that joins, and keeps the
 * ledger's limits those of the policy. What it asks for is named by the event that it follows, so twice is once.
 *
 * It needs no place of its own to remember how far it has come: at each start it goes through what has been founded
 * and joined again, which the ledger's state in memory answers at once where it is done.
 */
export class LedgerOpening {
  private readonly follower: LogFollower;

  constructor(
    log: EventReader,
    private readonly execution: Execution,
  ) {
    this.follower = new LogFollower(log, FOLLOWED_TYPES, (event) => this.follow(event));
  }

  /** Does what follows from an event; gives the position after it, where something was done. */
  async follow(event: StoredEvent): Promise<Position | undefined> {
    const followUp = whatFollows(event);
    if (!followUp) return undefined;
    const { timebankId, command, isDue } = followUp;
    // What is done stays done, so what is known here is enough to tell; what is not done is decided on the newest state.
    if (!(await this.execution.look(ledgerDecider, timebankId, isDue, 'as known'))) return undefined;
    const { correlationId } = event.metadata;
    const commandId = derivedId('ledger-opening', event.id);
    const context = { commandId, actor: ACTOR, correlationId, causationId: event.id, timebankId };
    const answer = await this.execution.execute(ledgerDecider, timebankId, { command, context });
    // Refused is what somebody else has done in the meantime.
    return isRefusal(answer) ? undefined : answer.position;
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
}
