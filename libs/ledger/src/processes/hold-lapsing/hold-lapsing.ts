import type { EventReader } from '@awr/event-store';
import { type Actor, type Clock, derivedId, instant } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { hasEnded } from '../../domain/holds/holds';
import { ledgerDecider } from '../../ledger.decider';
import { timebankOf } from '../../ledger-stream';
import { LogFollower } from '../log-follower';

const ACTOR: Actor = { id: 'process:hold-lapsing', roles: [] };

/** How often it is looked for holds whose time is over, in ms. */
const LOOK_EVERY_MS = 10_000;

interface Needs {
  readonly log: EventReader;
  readonly execution: Execution;
  readonly clock: Clock;
}

/**
 * Writes down which holds have lapsed. A hold ends at a moment, so it does not matter what the clocks on the wall do; and
 * no decision from that moment on counts it, so it does no harm to be late. Each lapse is named by its hold: twice is once.
 */
export class HoldLapsing {
  private readonly finding: LogFollower;
  private readonly stopping = new AbortController();
  /** The timebanks that have had a hold since this was started. */
  private readonly timebanks = new Set<string>();
  private looking: Promise<void> | undefined;
  private lookFailed: unknown;

  constructor(private readonly needs: Needs) {
    this.finding = new LogFollower(needs.log, ['CreditsHeld'], ({ stream }) => {
      this.timebanks.add(timebankOf(stream));
      return Promise.resolve();
    });
  }

  /** Why the last try failed; undefined while all is well. */
  get trouble(): unknown {
    return this.finding.trouble ?? this.lookFailed;
  }

  start(): void {
    this.finding.start();
    this.looking ??= this.keepLooking();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.finding.stop(), this.looking]);
  }

  /** Lapses what is due in one ledger; gives the ids of the holds. */
  async lapse(timebankId: string): Promise<readonly string[]> {
    const { execution, clock } = this.needs;
    const at = instant(clock.nowMicros());
    const due = await execution.look(ledgerDecider, timebankId, ({ holds }) => {
      return [...holds].filter((hold) => hasEnded(hold, at)).map(({ holdId }) => holdId);
    });
    for (const holdId of due) {
      const context = { commandId: derivedId('hold-lapsing', timebankId, holdId), actor: ACTOR, timebankId };
      // Refused is what somebody else has said in the meantime.
      await execution.execute(ledgerDecider, timebankId, { command: { type: 'LapseHold', holdId, at }, context });
    }
    return due;
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(LOOK_EVERY_MS, signal);
      if (signal.aborted) return;
      try {
        for (const timebankId of this.timebanks) await this.lapse(timebankId);
        this.lookFailed = undefined;
      } catch (reason) {
        this.lookFailed = reason;
      }
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
