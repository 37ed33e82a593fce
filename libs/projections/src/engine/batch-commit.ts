import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { StoreUnavailable } from '@awr/kernel';
import type { Kysely } from 'kysely';
import type { Bookkeeping } from '../views/bookkeeping-schema';
import { noteFailure } from '../views/checkpoints';
import { ViewsFault } from '../views/errors';
import { firstEventOf, keepFirstEvent } from '../views/log-of-views';
import { isLikeAnError } from '../views/reason-of';
import type { ViewsStorage } from '../views/views-storage';
import type { FailedOn } from './notices';
import type { RunningProjection } from './running-projection';

export interface BatchCommitOn {
  readonly store: EventReader;
  readonly db: Kysely<Bookkeeping>;
  readonly storage: Pick<ViewsStorage, 'tellWith'>;
}

/**
 * Commits the batches of several projections: rows and checkpoints in one transaction. A projection that can't apply
 * its batch is brought as far as it can go, in transactions of its own, and stops there; the others go on.
 */
export class BatchCommit {
  private hasKeptLog = false;

  constructor(
    private readonly on: BatchCommitOn,
    private readonly onFailed: (projection: RunningProjection, failed: FailedOn) => void,
  ) {}

  async commit(projections: readonly RunningProjection[], to: Position): Promise<void> {
    let sound = projections.filter((projection) => !projection.trouble);
    while (!(await this.commitTogether(sound, to))) sound = sound.filter((projection) => !projection.trouble);
    for (const projection of projections) {
      if (!projection.trouble || projection.hasEnded) continue;
      this.throwUnlessOfEvent(projection.trouble.error);
      await this.goAsFarAsPossible(projection, await this.eventsFor(projection, to), to);
    }
  }

  /** False where one of them turned out to be in trouble, and so nothing was committed. */
  private async commitTogether(projections: readonly RunningProjection[], to: Position): Promise<boolean> {
    if (projections.length === 0) return true;
    let writing: RunningProjection | undefined;
    const firstEvent = this.hasKeptLog ? undefined : await firstEventOf(this.on.store);
    try {
      await this.on.db.transaction().execute(async (tx) => {
        for (const projection of projections) {
          writing = projection;
          if (!projection.hasEnded) await projection.flush(tx, to);
        }
        writing = undefined;
        if (firstEvent !== undefined) await keepFirstEvent(tx, firstEvent);
        await this.on.storage.tellWith(tx);
      });
    } catch (error) {
      this.throwUnlessOfEvent(error);
      if (!writing) throw error;
      (writing as RunningProjection).trouble = { error };
      return false;
    }
    this.hasKeptLog ||= firstEvent !== undefined;
    for (const projection of projections) if (!projection.hasEnded) projection.settle(to);
    return true;
  }

  /** Read again: to keep every batch's events in case of trouble would cost more than all else. */
  private async eventsFor({ position, eventTypes }: RunningProjection, to: Position): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    for await (const page of this.on.store.readAll(position, { types: eventTypes })) {
      const upTo = page.events.filter((event) => this.on.store.comparePositions(event.position, to) <= 0);
      events.push(...upTo);
      if (this.on.store.comparePositions(page.through, to) >= 0) break;
    }
    return events;
  }

  /** Halves the batch until the event is found that can't be applied: those before it are committed, it stops there. */
  private async goAsFarAsPossible(
    projection: RunningProjection,
    events: readonly StoredEvent[],
    to: Position,
  ): Promise<void> {
    projection.drop();
    await projection.take(events);
    if (!projection.trouble && (await this.commitTogether([projection], to))) return;
    const { error } = projection.trouble ?? { error: undefined };
    this.throwUnlessOfEvent(error);
    projection.drop();
    const [first] = events;
    if (!first) throw error;
    if (events.length === 1) return this.stop(projection, first, error);
    const middle = Math.ceil(events.length / 2);
    await this.goAsFarAsPossible(projection, events.slice(0, middle), (events[middle - 1] as StoredEvent).position);
    if (!projection.hasEnded) await this.goAsFarAsPossible(projection, events.slice(middle), to);
  }

  private async stop(projection: RunningProjection, event: StoredEvent, error: unknown): Promise<void> {
    const { name, generation } = projection;
    const reason = isLikeAnError(error) ? `${error.name}: ${error.message}` : String(error);
    projection.hasEnded = true;
    await this.on.db.transaction().execute(async (tx) => {
      await noteFailure(tx, { name, generation }, event, reason);
      await this.on.storage.tellWith(tx);
    });
    const { id: eventId, type: eventType, position } = event;
    this.onFailed(projection, { projection: name, eventId, eventType, position, reason });
  }

  /** A lost connection, a full disk or keys out of reach are no event's fault: the batch is tried again, as a whole, later. */
  private throwUnlessOfEvent(error: unknown): void {
    if (error instanceof ViewsFault || error instanceof StoreUnavailable) throw error;
  }
}
