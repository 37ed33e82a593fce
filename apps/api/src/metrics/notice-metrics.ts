import type { Notices } from '@awr/notices';
import { Gauge, type Registry } from 'prom-client';

/** How many messages to members are in which state. */
export function noticeMetrics({ outbox }: Notices, registry: Registry): void {
  new Gauge({
    name: 'awr_notices',
    help: 'Messages to members, by state; those that failed or are held wait for the broker',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      for (const [state, many] of Object.entries(outbox.counts())) this.set({ state }, many);
    },
  });
}
