import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { communityTesting, membersProjection, timebanksProjection } from '@awr/community';
import { type NewEvent, openSqliteEventStore, type StoredEvent } from '@awr/event-store';
import { type DomainEvent, type Instant, newId } from '@awr/kernel';
import { agreementsProjection, type LedgerEvent, ledgerViews, standingProjection } from '@awr/ledger';
import { openViews, PositionWaiter, ProjectionEngine, type ViewsDatabase } from '@awr/projections';
import type { FreshPlace, ViewsIn } from '../../../../test/support/views-places';
import type { ReportingTables } from '../views/reporting-database';

const PATIENCE_MS = 60_000;

/** What happened in a timebank, with the views that reports read. */
export class ReportedTimebank {
  readonly seals = new communityTesting.PlainSeals();
  private readonly folder = mkdtempSync(join(tmpdir(), 'awr-reporting-'));
  private readonly store = openSqliteEventStore(join(this.folder, 'log.db'));
  readonly database: ViewsDatabase<ReportingTables>;
  private readonly waiter: PositionWaiter;
  private readonly engine: ProjectionEngine;

  private constructor(private readonly place: FreshPlace) {
    this.database = openViews(place.at);
    this.waiter = new PositionWaiter(this.database, this.store.comparePositions);
    this.engine = new ProjectionEngine({
      store: this.store,
      views: this.database,
      projections: [
        timebanksProjection(this.seals),
        membersProjection(this.seals),
        ledgerViews,
        agreementsProjection,
        standingProjection,
      ],
    });
  }

  /** With the views in the one database or the other. */
  static async in(views: ViewsIn, ...community: readonly DomainEvent[]): Promise<ReportedTimebank> {
    const timebank = new ReportedTimebank(await views.fresh());
    await timebank.engine.start();
    await timebank.happened('community-1', ...community);
    return timebank;
  }

  get views() {
    return this.database.db;
  }

  /** Resolves when the views show it. */
  async happened(
    stream: string,
    ...events: readonly (DomainEvent & { readonly recordedAt?: Instant })[]
  ): Promise<void> {
    if (events.length === 0) return;
    const { positions } = await this.store.append(stream, 'any', events.map(newEvent));
    const waited = await this.waiter.waitFor('all', positions.at(-1) ?? this.store.start, PATIENCE_MS);
    if (!waited.reached) throw new Error(`behind: ${waited.behind.join()}; failed: ${waited.failed.join()}`);
  }

  /** The log itself, for whoever reckons again. */
  async ledgerEvents(timebankId: string): Promise<StoredEvent<string, LedgerEvent['data']>[]> {
    const events: StoredEvent<string, LedgerEvent['data']>[] = [];
    for await (const page of this.store.readStream(`ledger-${timebankId}`)) events.push(...(page as never[]));
    return events;
  }

  async close(): Promise<void> {
    await this.engine.stop();
    this.waiter.close();
    await this.database.close();
    await this.store.close();
    await this.place.remove();
    rmSync(this.folder, { recursive: true });
  }
}

function newEvent({
  type,
  data,
  recordedAt = '2026-04-10T09:00:00.000000Z',
}: DomainEvent & { recordedAt?: Instant }): NewEvent {
  const commandId = newId();
  const metadata = { recordedAt, actor: 'token:test', commandId, commandHash: '', correlationId: commandId };
  return { id: newId(), type, version: 1, data, metadata };
}
