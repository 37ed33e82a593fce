import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { type Actor, derivedId, isRefusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { ledgerDecider } from '../../ledger.decider';
import { FOLLOWED_TYPES, whatFollows } from './what-follows';

const ACTOR: Actor = { id: 'process:ledger-opening', roles: [] };

/** A fault that keeps a ledger from being opened is tried again after so long, in ms. */
const TRY_AGAIN_AFTER_MS = 1000;

/**
 * Opens a ledger for each timebank that is founded and an account for each member and venue that joins, and keeps the
 * ledger's limits those of the policy. What it asks for is named by the event that it follows, so twice is once.
 *
 * It needs no place of its own to remember how far it has come: at each start it goes through what has been founded
 * and joined again, which the ledger's state in memory answers at once where it is done.
 */
export class LedgerOpening {
  /** Why the last try failed; undefined while all is well. */
  trouble: unknown;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: EventReader,
    private readonly execution: Execution,
  ) {}

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
    this.running ??= this.keepFollowing();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepFollowing(): Promise<void> {
    const { signal } = this.stopping;
    let after = this.log.start;
    while (!signal.aborted) {
      try {
        for await (const page of this.log.subscribe(after, { types: FOLLOWED_TYPES }, { signal })) {
          for (const event of page.events) await this.follow(event);
          after = page.through;
          this.trouble = undefined;
        }
      } catch (reason) {
        this.trouble = reason;
        await pause(TRY_AGAIN_AFTER_MS, signal);
      }
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
