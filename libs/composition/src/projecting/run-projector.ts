import { checkViewsAreOf, type Log, runComposed, type RunningProjections } from '@awr/projections';
import { serveStatus } from '@awr/telemetry';
import { Gauge, type Registry } from 'prom-client';
import type { Configuration } from '../configuration';
import { Opened } from '../opened';
import { composeProjections } from './compose-projections';
import { type ViewPart, viewsHealth } from './views-health';

export interface RunningProjector {
  /** Where it tells how it is, such as http://127.0.0.1:4002. */
  readonly address: string;
  /** Finishes the batch at hand and lets go of everything. */
  stop(): Promise<void>;
}

/**
 * Keeps the views up to date, in a process of its own.
 * @throws StoreUnusable, PrivacyError, StatusNotServed and what opening the views throws: each says what is wrong.
 */
export async function runProjector(configuration: Configuration, log: Log): Promise<RunningProjector> {
  const { host, projectorPort: port } = configuration;
  const opened = new Opened();
  try {
    const composed = await composeProjections(configuration);
    await composed.views.storage.check();
    await checkViewsAreOf(composed.store, composed.views);
    const running: RunningProjections = opened.add(await runComposed(composed, { log }), (it) => it.stop());
    const parts = async () => viewsHealth(await running.engine.status(), await composed.store.head());
    const source = { parts, measure: (registry: Registry) => measureViews(parts, registry) };
    const place = { host, port, variable: 'AWR_PROJECTOR_PORT' };
    const served = opened.add(await serveStatus(source, place), (it) => it.close());
    return { address: served.address, stop: () => opened.close() };
  } catch (reason) {
    await opened.close();
    throw reason;
  }
}

/** The same names as in the API's metrics, so that one dashboard shows both. */
function measureViews(parts: () => Promise<readonly ViewPart[]>, registry: Registry): void {
  const registers = [registry];
  const labelNames = ['part'] as const;
  new Gauge({
    ...{ name: 'awr_part_ok', help: '1 where a part works, 0 where it does not', labelNames, registers },
    async collect() {
      for (const { name: part, ok } of await parts()) this.set({ part }, ok ? 1 : 0);
    },
  });
  new Gauge({
    ...{ name: 'awr_projection_lag_events', labelNames, registers },
    help: 'Events in the log that a projection has yet to take in',
    async collect() {
      for (const { name: part, lag } of await parts()) if (lag !== undefined) this.set({ part }, lag);
    },
  });
}
