import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type NewEvent } from '@awr/event-store';
import { newId, type DomainEvent } from '@awr/kernel';
import { openViews, PositionWaiter, ProjectionEngine, type ViewsDatabase } from '@awr/projections';
import type { FreshPlace, ViewsIn } from '../../../../test/support/views-places';
import { PlainSeals } from '../testing';
import type { CommunityViews } from '../views/community-views';
import { membersProjection } from '../views/members/members.projection';
import { timebanksProjection } from '../views/timebanks.projection';

const PATIENCE_MS = 60_000;

/** What happened in a community, and its views in a database of their own. */
export class ViewedCommunity {
  readonly seals = new PlainSeals();
  private readonly folder = mkdtempSync(join(tmpdir(), 'awr-community-'));
  private readonly store = openSqliteEventStore(join(this.folder, 'log.db'));
  private readonly database: ViewsDatabase<CommunityViews>;
  private readonly waiter: PositionWaiter;
  private readonly engine: ProjectionEngine;

  constructor(private readonly place?: FreshPlace) {
    this.database = openViews(place?.at ?? join(this.folder, 'views.db'));
    this.waiter = new PositionWaiter(this.database, this.store.comparePositions);
    this.engine = new ProjectionEngine({
      store: this.store,
      views: this.database,
      projections: [timebanksProjection(this.seals), membersProjection(this.seals)],
    });
  }

  /** With the views in the one database or the other. */
  static async in(views: ViewsIn): Promise<ViewedCommunity> {
    return new ViewedCommunity(await views.fresh());
  }

  get views() {
    return this.database.db;
  }

  start(): Promise<void> {
    return this.engine.start();
  }

  /** Resolves when the views show it. Streams do not matter to views, so all of it is in one. */
  async happened(...events: readonly DomainEvent[]): Promise<void> {
    const { positions } = await this.store.append('community-1', 'any', events.map(newEvent));
    const waited = await this.waiter.waitFor('all', positions.at(-1) ?? this.store.start, PATIENCE_MS);
    if (!waited.reached) throw new Error(`behind: ${waited.behind.join()}; failed: ${waited.failed.join()}`);
  }

  async close(): Promise<void> {
    await this.engine.stop();
    this.waiter.close();
    await this.database.close();
    await this.store.close();
    await this.place?.remove();
    rmSync(this.folder, { recursive: true });
  }
}

function newEvent({ type, data }: DomainEvent): NewEvent {
  const commandId = newId();
  const recordedAt = '2025-09-01T09:00:00.000000Z';
  const metadata = { recordedAt, actor: 'token:test', commandId, commandHash: '', correlationId: commandId };
  return { id: newId(), type, version: 1, data, metadata };
}
