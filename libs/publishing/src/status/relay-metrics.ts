import { Counter, Gauge, type Registry } from 'prom-client';
import type { Relay } from '../relay/relay';
import type { RelayStatus } from '../relay/relay-status';

type Tell = (status: RelayStatus) => number;

/** What Prometheus reads of a relay. No label holds an id or a name. */
export function relayMetrics(relay: Relay, registry: Registry): void {
  const gauge = (name: string, help: string, tell: Tell) =>
    new Gauge({
      ...{ name, help, registers: [registry] },
      async collect() {
        this.set(tell(await relay.status()));
      },
    });
  const counter = (name: string, help: string, tell: Tell) =>
    new Counter({
      ...{ name, help, registers: [registry] },
      async collect() {
        const total = tell(await relay.status());
        this.reset();
        this.inc(total);
      },
    });

  gauge('awr_relay_up', '1 while the relay publishes, 0 while it can’t', ({ state }) => (state === 'running' ? 1 : 0));
  gauge('awr_relay_lag_events', 'Events that are not yet published', ({ lag }) => lag.events);
  gauge('awr_relay_lag_seconds', 'How long the oldest of them has waited', ({ lag }) => lag.seconds);
  gauge(
    'awr_relay_parked_streams',
    'Streams held at an event that can’t be published; any is an alarm',
    ({ parked }) => parked.length,
  );
  counter('awr_relay_published_total', 'Events published', ({ published }) => published);
  counter('awr_relay_consignments_total', 'Groups of events published together', ({ consignments }) => consignments);
  counter('awr_relay_failures_total', 'Times the broker was lost', ({ failures }) => failures);
}
