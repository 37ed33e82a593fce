import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { membersProjection } from '@awr/community';
import { type NewEvent, openSqliteEventStore } from '@awr/event-store';
import { type DomainEvent, type Sealed, type Unsealer, instant, newId } from '@awr/kernel';
import { PositionWaiter, ProjectionEngine, type ViewsDatabase, openViews } from '@awr/projections';
import { Kysely } from 'kysely';
import { type FreshPlace, type ViewsIn, urlOf } from '../../../../test/support/views-places';
import type { LedgerCommand } from '../ledger.decider';
import { happened } from '../testing';
import { agreementsProjection } from '../views/agreements/agreements.projection';
import { helpProjection } from '../views/help/help.projection';
import type { LedgerTables } from '../views/ledger-views';
import { ledgerViews } from '../views/ledger-views.projection';

const PATIENCE_MS = 60_000;

/** Ledgers, and their views in a database of their own. */
export class ViewedLedgers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'awr-ledger-'));
  private readonly store = openSqliteEventStore(join(this.folder, 'log.db'));
  private readonly database: ViewsDatabase<LedgerTables>;
  private readonly waiter: PositionWaiter;
  private readonly engine: ProjectionEngine;

  constructor(private readonly place?: FreshPlace) {
    this.database = openViews(place?.at ?? join(this.folder, 'views.db'));
    this.waiter = new PositionWaiter(this.database, this.store.comparePositions);
    this.engine = new ProjectionEngine({
      store: this.store,
      views: this.database,
      projections: [ledgerViews, agreementsProjection, helpProjection, membersProjection(openingAllBut())],
    });
  }

  /** With the views in the one database or the other. */
  static async in(views: ViewsIn): Promise<ViewedLedgers> {
    return new ViewedLedgers(await views.fresh());
  }

  /** Where the views are in PostgreSQL. */
  get url(): string {
    return urlOf(this.place?.at ?? 'a folder');
  }

  get views() {
    return this.database.db;
  }

  /** Some of the tables that there are. Kysely's types can't tell that more tables do no harm. */
  tables<Part>(): Kysely<Part> {
    return this.database.db as unknown as Kysely<Part>;
  }

  /** The same views; each statement is told before it is run. */
  viewsTelling(tell: (statement: { readonly sql: string; readonly parameters: readonly unknown[] }) => void) {
    const dialect = this.database.storage.readerDialect();
    return new Kysely<LedgerTables>({ dialect, log: ({ query }) => tell(query) });
  }

  start(): Promise<void> {
    return this.engine.start();
  }

  /** Resolves when the views show what follows from these commands in a timebank's new ledger. */
  async happened(timebankId: string, ...commands: readonly LedgerCommand[]): Promise<void> {
    await this.appended(`ledger-${timebankId}`, happened(...commands));
  }

  /** Resolves when the views show these first events of a stream. */
  async appended(stream: string, events: readonly DomainEvent[]): Promise<void> {
    const { positions } = await this.store.append(stream, 'none', events.map(newEvent));
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

/** Opens what `sealedAs` has sealed, but for those who were erased. */
export function openingAllBut(...erased: readonly string[]): Unsealer {
  return { unseal: ({ person, text }: Sealed) => (erased.includes(person) ? undefined : text) };
}

export function sealedAs(person: string, text: string): Sealed {
  return { sealed: 1, person, iv: '', text };
}

function newEvent({ type, data }: DomainEvent, index: number): NewEvent {
  const commandId = newId();
  const recordedAt = instant(Date.UTC(2025, 8, 14, 9) * 1000 + index);
  const metadata = { recordedAt, actor: 'token:broker', commandId, commandHash: '', correlationId: commandId };
  return { id: newId(), type, version: 1, data, metadata };
}
