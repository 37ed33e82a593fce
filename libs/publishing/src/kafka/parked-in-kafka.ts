import { setTimeout as delay } from 'node:timers/promises';
import { WordedError } from '@awr/kernel';
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

/** How long a relay may take to try, with a broker that lets it connect anew a few times. */
const TRIES_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

/** Nobody tried what is parked. */
export class NoRelayTried extends WordedError {
  override readonly name = 'NoRelayTried';

  constructor(relay: string) {
    const seconds = TRIES_WITHIN_MS / 1000;
    super({
      cy: `Ni wnaeth cyfnewidydd o’r enw “${relay}” roi cynnig arall arni o fewn ${seconds} eiliad. A yw’n rhedeg?`,
      en: `No relay called “${relay}” tried again within ${seconds} seconds. Does it run?`,
    });
  }
}

/** Asks, waits until the relay has tried each, and gives what is still parked. @throws NoRelayTried, BrokerAway … */
export async function retryParked(settings: KafkaSettings): Promise<readonly Parked[]> {
  const before = await parkedInKafka(settings);
  if (before.length === 0) return [];
  await askToRetry(settings);
  for (const until = Date.now() + TRIES_WITHIN_MS; Date.now() < until; await delay(LOOK_EVERY_MS)) {
    const now = await parkedInKafka(settings);
    const isUntried = ({ stream, eventId, tries }: Parked) =>
      now.some((held) => held.stream === stream && held.eventId === eventId && held.tries === tries);
    if (!before.some(isUntried)) return now;
  }
  throw new NoRelayTried(settings.relay);
}
