import { Counter, Gauge, type Registry } from 'prom-client';
import type { Relay } from '../relay/relay';

/** What Prometheus reads of a relay. No label holds an id or a name. */
export function relayMetrics(relay: Relay, registry: Registry): void {
  const registers = [registry];
  const up = new Gauge({ name: 'awr_relay_up', help: '1 while the relay publishes, 0 while it can’t', registers });
  const lagEvents = new Gauge({ name: 'awr_relay_lag_events', help: 'Events that are not yet published', registers });
  const lagSeconds = new Gauge({
    name: 'awr_relay_lag_seconds',
    help: 'How long the oldest of them has waited',
    registers,
  });
  const published = new Counter({ name: 'awr_relay_published_total', help: 'Events published', registers });
  const consignments = new Counter({
    name: 'awr_relay_consignments_total',
    help: 'Groups of events published together',
    registers,
  });
  const failures = new Counter({ name: 'awr_relay_failures_total', help: 'Times the broker was lost', registers });
  // One scrape asks the relay once: this gauge is collected with the rest.
  new Gauge({
    name: 'awr_relay_parked_streams',
    help: 'Streams held at an event that can’t be published; any is an alarm',
    registers,
    async collect() {
      const status = await relay.status();
      this.set(status.parked.length);
      up.set(status.state === 'running' ? 1 : 0);
      lagEvents.set(status.lag.events);
      lagSeconds.set(status.lag.seconds);
      for (const [counter, total] of [
        [published, status.published],
        [consignments, status.consignments],
        [failures, status.failures],
      ] as const) {
        counter.reset();
        counter.inc(total);
      }
    },
  });
}
