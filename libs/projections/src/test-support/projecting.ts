import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore, type EventStore } from '@awr/event-store';
import { inSqlite, type FreshPlace, type ViewsIn } from '../../../../test/support/views-places';
import type { Notice } from '../engine/notices';
import { ProjectionEngine, type ProjectionEngineOptions } from '../engine/projection-engine';
import type { Projection } from '../projection';
import type { Told } from '../testing/stored-events';
import { openViews, ViewsDatabase, type ViewsPlace } from '../views/views-database';
import type { ViewsStorage } from '../views/views-storage';
import { PositionWaiter } from '../waiting/position-waiter';
import { newEvents, teaRoom, type TeaRoom } from './tea-room';
import { viewsAsText } from './tables-as-text';

const PATIENCE_MS = 60_000;

/** A log and its views, and engines that run and stop as a test wants. */
export class Projecting {
  readonly store: EventStore;
  readonly views: ViewsDatabase<TeaRoom>;
  readonly waiter: PositionWaiter;
  readonly notices: Notice[] = [];
  private readonly heard = new EventEmitter();
  private readonly engines = new Set<ProjectionEngine>();

  private constructor(
    private readonly folder: string,
    private readonly place: FreshPlace,
  ) {
    this.store = openSqliteEventStore(this.logPath);
    this.views = openViews<TeaRoom>(place.at);
    this.waiter = new PositionWaiter(this.views, this.store.comparePositions);
  }

  static async begun(views: ViewsIn = inSqlite): Promise<Projecting> {
    return new Projecting(mkdtempSync(join(tmpdir(), 'awr-log-')), await views.fresh());
  }

  get logPath(): string {
    return join(this.folder, 'log.db');
  }

  get viewsAt(): ViewsPlace {
    return this.place.at;
  }

  /** Where they are in SQLite. */
  get viewsFile(): string {
    return String(this.place.at);
  }

  async happened(...told: readonly Told[]): Promise<void> {
    await this.store.append('table-1', 'any', newEvents(told));
  }

  async started(
    projections: readonly Projection[] = teaRoom,
    options: Partial<ProjectionEngineOptions> = {},
  ): Promise<ProjectionEngine> {
    const log = (notice: Notice) => {
      this.notices.push(notice);
      this.heard.emit(notice.code);
    };
    const base = { store: this.store, views: this.views, projections, log, retryAfterMs: 1 };
    const engine = new ProjectionEngine({ ...base, ...options });
    this.engines.add(engine);
    await engine.start();
    return engine;
  }

  /** Resolves when an engine next says so. */
  noticed(code: Notice['code']): Promise<unknown> {
    return once(this.heard, code);
  }

  /** The same views, kept in a way of its own. */
  keptIn(storage: ViewsStorage): Pick<ProjectionEngineOptions, 'views'> {
    return {
      views: { storage, projections: () => this.views.projections(), firstEvent: () => this.views.firstEvent() },
    };
  }

  /** Everything that has happened is in the views. */
  async caughtUp(names: readonly string[] | 'all' = 'all'): Promise<void> {
    const waited = await this.waiter.waitFor(names, await this.store.head(), PATIENCE_MS);
    if (!waited.reached) throw new Error(`still behind: ${waited.behind.join()}; failed: ${waited.failed.join()}`);
  }

  /** All that queries can see. */
  viewsAsText(): Promise<string> {
    return viewsAsText(this.views);
  }

  async stopped(engine: ProjectionEngine): Promise<void> {
    this.engines.delete(engine);
    await engine.stop();
  }

  async cleanedUp(): Promise<void> {
    for (const engine of this.engines) await engine.stop();
    this.waiter.close();
    await this.views.close();
    await this.store.close();
    await this.place.remove();
    rmSync(this.folder, { recursive: true });
  }
}
