import { randomUUID } from 'node:crypto';
import type { Consumer, EachMessagePayload, Kafka } from 'kafkajs';
import { BrokerAway } from '../relay/failures';
import { StateRead } from './state-records';
import { STATE_TOPIC } from './topics';

const WITHIN_MS = 30_000;
const AT_MOST_WAITS_MS = 100;

/**
 * Reads what was committed of a relay's state, up to a record that the caller has just written: whoever sees that one
 * has seen all there was before it.
 */
export async function readState(kafka: Kafka, relay: string, until: (state: StateRead) => boolean): Promise<StateRead> {
  const state = new StateRead(relay);
  // A group of its own, since kafkajs knows no other way to read; it keeps no offsets, and goes away with its member.
  const groupId = `awr.relay.${relay}.state.${randomUUID()}`;
  const consumer = kafka.consumer({
    groupId,
    ...{ maxWaitTimeInMs: AT_MOST_WAITS_MS, allowAutoTopicCreation: false, readUncommitted: false },
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic: STATE_TOPIC, fromBeginning: true });
    await readUntil(consumer, state, until);
  } finally {
    await consumer.disconnect().catch(() => {});
  }
  return state;
}

async function readUntil(consumer: Consumer, state: StateRead, until: (state: StateRead) => boolean): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      late = setTimeout(() => reject(stateNotReadable(WITHIN_MS)), WITHIN_MS);
      // What passes by itself kafkajs tries again by itself.
      consumer.on('consumer.crash', ({ payload: { error, restart } }) => void (restart || reject(error)));
      const eachMessage = async ({ message: { key, value } }: EachMessagePayload) => {
        state.take(String(key), value?.toString());
        if (until(state)) resolve();
      };
      consumer.run({ autoCommit: false, eachMessage }).catch(reject);
    });
  } finally {
    clearTimeout(late);
  }
}

/** Reads all of it as it is now: up to a record of no meaning, which nobody else writes. */
export async function readStateNow(kafka: Kafka, relay: string): Promise<StateRead> {
  const probe = `probe/${randomUUID()}`;
  const producer = kafka.producer({ maxInFlightRequests: 1, allowAutoTopicCreation: false });
  await producer.connect();
  try {
    await producer.send({ topic: STATE_TOPIC, messages: [{ key: `${relay}/${probe}`, value: null }] });
  } finally {
    await producer.disconnect();
  }
  return readState(kafka, relay, ({ last }) => last === probe);
}

function stateNotReadable(ms: number): BrokerAway {
  return new BrokerAway({
    cy: `Ni ellid darllen ${STATE_TOPIC} o fewn ${ms / 1000} eiliad.`,
    en: `${STATE_TOPIC} could not be read within ${ms / 1000} seconds.`,
  });
}
