import type { Parked } from '../relay/parked';
import { kafkaClient } from './client';
import { failureOf } from './kafka-failures';
import type { KafkaSettings } from './kafka-settings';
import { readStateNow } from './read-state';
import { BELL_TOPIC } from './topics';

/** What a relay has parked, by whoever asks: from Kafka, wherever the relay runs. @throws BrokerRefuses, BrokerAway */
export async function parkedInKafka(settings: KafkaSettings): Promise<readonly Parked[]> {
  try {
    return [...(await readStateNow(kafkaClient(settings), settings.relay)).parked.values()];
  } catch (reason) {
    throw failureOf(reason, settings);
  }
}

/** Asks the relay, wherever it runs, to try what is parked again. @throws BrokerRefuses, BrokerAway */
export async function askToRetry(settings: KafkaSettings): Promise<void> {
  const producer = kafkaClient(settings).producer({ allowAutoTopicCreation: false });
  try {
    await producer.connect();
    await producer.send({ topic: BELL_TOPIC, messages: [{ key: settings.relay, value: new Date().toISOString() }] });
  } catch (reason) {
    throw failureOf(reason, settings);
  } finally {
    await producer.disconnect().catch(() => {});
  }
}
