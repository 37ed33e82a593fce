import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type Producer, type SASLOptions } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings';
import { noWarningOfTimersInThePast } from './timers-in-the-past';

/**
 * What passes by itself (a transaction that is still ending, a leader that moved) is tried again soon and for some
 * seconds; what lasts longer is the relay's to wait for.
 */
const RETRY = { initialRetryTime: 10, multiplier: 2, factor: 0.2, retries: 9, maxRetryTime: 2_000 };

const CONNECTS_WITHIN_MS = 5_000;
const ANSWERS_WITHIN_MS = 15_000;

/** A client of the cluster. It says nothing by itself: what goes wrong is thrown, and told by whoever asked. */
export function kafkaClient(settings: KafkaSettings): Kafka {
  noWarningOfTimersInThePast();
  const { brokers, tls, signIn, relay } = settings;
  return new Kafka({
    clientId: `awr.${relay}`,
    brokers: [...brokers],
    ...(tls && { ssl: tls.ca === undefined ? true : { ca: readFileSync(tls.ca) } }),
    ...(signIn && { sasl: signIn as SASLOptions }),
    connectionTimeout: CONNECTS_WITHIN_MS,
    authenticationTimeout: CONNECTS_WITHIN_MS,
    requestTimeout: ANSWERS_WITHIN_MS,
    retry: RETRY,
    logLevel: logLevel.NOTHING,
  });
}

/** The producer under a relay's name. Connecting it shuts out whoever produced under that name before. */
export function relayProducer(kafka: Kafka, relay: string, isTransactional: boolean): Producer {
  // kafkajs keeps order and counts right only with one request on its way.
  const usual = { maxInFlightRequests: 1, allowAutoTopicCreation: false, retry: RETRY };
  if (!isTransactional) return kafka.producer(usual);
  return kafka.producer({ ...usual, idempotent: true, transactionalId: `awr.relay.${relay}` });
}
