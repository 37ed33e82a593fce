import { type EventReader, liftBy } from '@awr/event-store';
import { KafkaOutlet, type KafkaSettings, Relay, type RelayLog } from '@awr/publishing';
import { tracedReader } from '@awr/telemetry';
import { upcasters } from '../upcasters';

/** The relay of a log, as it is stored: the relay lifts each event by itself. */
export function composeRelay(reader: EventReader, kafka: KafkaSettings, log: RelayLog): Relay {
  return new Relay({
    ...{ name: kafka.relay, source: kafka.source, log },
    ...{ reader: tracedReader(reader, 'publish'), lift: liftBy(upcasters), outlet: new KafkaOutlet(kafka) },
  });
}
