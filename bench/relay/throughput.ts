import { setTimeout as delay } from 'node:timers/promises';
import { liftBy, openSqliteEventReader } from '@awr/event-store';
import { type CloudEvent, cloudEvent, KafkaOutlet, publicEvent, Relay } from '@awr/publishing';
import type { Producer } from 'kafkajs';
import { plainKafka } from '../../test/support/kafka/read-committed';
import { kafkaSettings } from '../../test/support/relay/running-relay';
import { WrittenLog } from '../../test/support/relay/written-log';
import type { Finding } from '../support/findings';
import { median } from '../support/percentile';
import { QUICK } from '../support/sizes';

const EVENTS = QUICK ? 20_000 : 200_000;
const TURNS = QUICK ? 2 : 3;
const LEDGERS = Array.from({ length: 20 }, (_, at) => `ledger-${at}`);
const IN_A_REQUEST = 500;
const BARE_TOPIC = 'bench.bare';

/** Both take turns, each with the same events. */
export async function throughput(brokers: readonly string[]): Promise<{ findings: Finding[] }> {
  const log = new WrittenLog();
  try {
    for (let written = 0; written < EVENTS; written += 20_000) await log.writeEntries(LEDGERS, 20_000);
    const messages = await allMessages(log.path);
    const rates = { relay: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const relay = await relayRate(brokers, log.path, `bench-${turn}`);
      const bare = await bareRate(brokers, messages);
      // The first turn warms up both, and the broker.
      if (turn > 0) {
        rates.relay.push(relay);
        rates.bare.push(bare);
      }
    }
    const beside = { what: 'bare kafkajs producer, the same bytes and acks', amount: median(rates.bare) };
    const aim = { ratioAtLeast: 0.7 };
    return { findings: [{ what: 'events published', unit: '/s', awr: median(rates.relay), beside, aim }] };
  } finally {
    await log.close();
  }
}

/** From the first connection with nothing published to the last event committed, less what connecting takes. */
async function relayRate(brokers: readonly string[], path: string, name: string): Promise<number> {
  const reader = openSqliteEventReader(path);
  const settings = kafkaSettings(brokers, { relay: name });
  const outlet = new KafkaOutlet(settings);
  const relay = new Relay({ name, source: '/awr', reader, lift: liftBy({}), outlet, log: () => {} });
  await relay.start({ patiently: false });
  const began = performance.now();
  for (let published = 0; published < EVENTS; await delay(2)) published = (await relay.status()).published;
  const seconds = (performance.now() - began) / 1000;
  await relay.stop();
  await reader.close();
  return EVENTS / seconds;
}

async function bareRate(brokers: readonly string[], messages: readonly CloudEvent[]): Promise<number> {
  const kafka = plainKafka(brokers);
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: BARE_TOPIC, numPartitions: 6 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = kafka.producer();
  await producer.connect();
  const began = performance.now();
  await sendAll(producer, messages);
  const seconds = (performance.now() - began) / 1000;
  await producer.disconnect();
  return messages.length / seconds;
}

async function sendAll(producer: Producer, messages: readonly CloudEvent[]): Promise<void> {
  for (let from = 0; from < messages.length; from += IN_A_REQUEST) {
    const some = messages.slice(from, from + IN_A_REQUEST).map(({ key, value, headers }) => ({ key, value, headers }));
    await producer.sendBatch({ topicMessages: [{ topic: BARE_TOPIC, messages: some }], acks: -1 });
  }
}

async function allMessages(path: string): Promise<CloudEvent[]> {
  const reader = openSqliteEventReader(path);
  const messages: CloudEvent[] = [];
  for await (const { events } of reader.readAll(reader.start)) {
    messages.push(...events.map((event) => cloudEvent(publicEvent(event)!, '/awr')));
  }
  await reader.close();
  return messages;
}
