import type { EventReader, Position, SubscriptionPage } from '@awr/event-store';
import type { Keyring } from '../keyring';
import { backOff } from './back-off';

/** By event type that says a person was erased: the person whose key must go. */
export type Erasures = Readonly<Record<string, (data: never) => string>>;

export interface KeyErasureNeeds {
  readonly log: Pick<EventReader, 'subscribe' | 'start' | 'head' | 'comparePositions'>;
  readonly keyring: Pick<Keyring, 'erase' | 'erasedThrough' | 'keepErasedThrough'>;
  readonly erasures: Erasures;
  /** Waits before trying again, after so many failures in a row. */
  readonly pause?: (failures: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Destroys the key of everyone whom the log says was erased.
 *
 * The log comes first: once it says that a person was erased, the key goes, also if the process died in between or a
 * backup brought the key back. How far this has come is kept in the file of keys, after the keys are gone; so what was
 * cut short is done again, and doing it twice is doing it once.
 */
export class KeyErasure {
  /** Why the last try failed; undefined while all is well. */
  trouble: unknown;
  private readonly stopping = new AbortController();
  private readonly upToDate: Promise<void>;
  private becomeUpToDate = () => {};
  private isUpToDate = false;
  private running: Promise<void> | undefined;
  private through: Position | undefined;
  private failures = 0;

  constructor(private readonly needs: KeyErasureNeeds) {
    this.upToDate = new Promise((resolve) => {
      this.becomeUpToDate = () => {
        this.isUpToDate = true;
        resolve();
      };
    });
  }

  /** Resolves once everything that was in the log at the start is carried out. */
  start(): Promise<void> {
    this.running ??= this.keepFollowing();
    return this.upToDate;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.keepProgress();
    // Nobody may wait for ever for what will not happen any more.
    this.becomeUpToDate();
  }

  private async keepFollowing(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        // Comes to an end only when it was stopped, or the log was closed.
        return await this.follow(signal);
      } catch (reason) {
        if (signal.aborted) return;
        this.trouble = reason;
        this.failures += 1;
        await (this.needs.pause ?? backOff)(this.failures, signal);
      }
    }
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const filter = { types: Object.keys(this.needs.erasures) };
    for await (const page of this.needs.log.subscribe(await this.whereToStart(), filter, { signal })) {
      await this.carryOut(page);
    }
  }

  /** After what was carried out; from the start where the log was put back to before that, so that nothing is missed. */
  private async whereToStart(): Promise<Position> {
    const { log, keyring } = this.needs;
    const kept = keyring.erasedThrough() ?? log.start;
    return isReached(log, kept, await log.head()) ? kept : log.start;
  }

  private async carryOut({ events, through, caughtUp }: SubscriptionPage): Promise<void> {
    const people = events.map((event) => this.needs.erasures[event.type]!(event.data as never));
    await this.needs.keyring.erase(people);
    this.through = through;
    // Not at every page: pages without an erasure come with every few events of the log, and need no write each.
    if (people.length > 0 || (caughtUp && !this.isUpToDate)) this.keepProgress();
    this.trouble = undefined;
    this.failures = 0;
    if (caughtUp) this.becomeUpToDate();
  }

  private keepProgress(): void {
    if (this.through !== undefined && this.through !== this.needs.keyring.erasedThrough()) {
      this.needs.keyring.keepErasedThrough(this.through);
    }
  }
}

// A position that this log can't have was kept while the events were in another one, from which they were moved.
function isReached(log: KeyErasureNeeds['log'], position: Position, head: Position): boolean {
  try {
    return log.comparePositions(position, head) <= 0;
  } catch {
    return false;
  }
}
