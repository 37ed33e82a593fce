import type { EventReader } from '@awr/event-store';
import { type Actor, type CalendarDate, type Clock, dayInWales, derivedId, instant, isRefusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { ledgerDecider } from '../../ledger.decider';
import { hasOverdue } from '../../use-cases/lapse-overdue/lapse-overdue';
import { timebankOf } from '../../ledger-stream';

const ACTOR: Actor = { id: 'process:lapsing', roles: [] };

/** How often it is asked whether a new day has begun in Wales, in ms. */
const LOOK_EVERY_MS = 60_000;
/** A fault in reading the log is tried again after so long, in ms. */
const TRY_AGAIN_AFTER_MS = 1000;

interface Needs {
  readonly log: EventReader;
  readonly execution: Execution;
  readonly clock: Clock;
}

/**
 * Writes down, once a day, which claims and exchanges have lapsed. It counts days in Wales and not hours, so it is right
 * when the clocks change, and after a week in which nothing ran. Late, it does no harm: nothing can be confirmed or
 * agreed after its last day, written down or not. What it asks for is named by the ledger and the day, so twice is once.
 */
export class Lapsing {
  /** Why the last try failed; undefined while all is well. */
  trouble: unknown;
  private readonly stopping = new AbortController();
  /** Until which day each ledger has been looked through. */
  private readonly lookedThrough = new Map<string, CalendarDate>();
  private running: Promise<unknown> | undefined;

  constructor(private readonly needs: Needs) {}

  start(): void {
    this.running ??= Promise.all([this.findLedgers(), this.lookDaily()]);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Does what is due in one ledger; true where something lapsed. */
  async lapse(timebankId: string): Promise<boolean> {
    const { execution, clock } = this.needs;
    const today = dayInWales(instant(clock.nowMicros()));
    if (this.lookedThrough.get(timebankId) === today) return false;
    const isDue = await execution.look(ledgerDecider, timebankId, (ledger) => hasOverdue(ledger, today));
    this.lookedThrough.set(timebankId, today);
    if (!isDue) return false;
    const commandId = derivedId('lapsing', timebankId, today);
    const context = { commandId, actor: ACTOR, timebankId };
    const answer = await execution.execute(ledgerDecider, timebankId, {
      command: { type: 'LapseOverdue', today },
      context,
    });
    return !isRefusal(answer);
  }

  private async findLedgers(): Promise<void> {
    const { log } = this.needs;
    const { signal } = this.stopping;
    let after = log.start;
    while (!signal.aborted) {
      try {
        for await (const page of log.subscribe(after, { types: ['LedgerOpened'] }, { signal })) {
          for (const { stream } of page.events) await this.lapse(timebankOf(stream));
          after = page.through;
          this.trouble = undefined;
        }
      } catch (reason) {
        this.trouble = reason;
        await pause(TRY_AGAIN_AFTER_MS, signal);
      }
    }
  }

  private async lookDaily(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(LOOK_EVERY_MS, signal);
      if (signal.aborted) return;
      try {
        for (const timebankId of this.lookedThrough.keys()) await this.lapse(timebankId);
      } catch (reason) {
        this.trouble = reason;
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
