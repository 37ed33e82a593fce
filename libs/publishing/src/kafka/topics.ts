import type { Admin } from 'kafkajs';
import { PUBLIC_TOPICS } from '../catalogue/topics';

/** Where relays keep how far they are, and what is parked. */
export const STATE_TOPIC = 'awr.relay.state.v1';
/** Where whoever wants parked events tried again says so. */
export const BELL_TOPIC = 'awr.relay.bell.v1';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Enough for some consumers beside each other; a stream's events stay in one partition. */
const PARTITIONS = 6;

const settings = (entries: Readonly<Record<string, string | number>>) =>
  Object.entries(entries).map(([name, value]) => ({ name, value: String(value) }));

/** What the relay writes, with what each topic is for: the events for ever, of the relay's state the last of each key. */
const TOPICS = [
  ...PUBLIC_TOPICS.map(({ topic }) => eventsTopic(topic)),
  {
    topic: STATE_TOPIC,
    numPartitions: 1,
    // Small segments, since only full ones are cleaned, and a relay reads all of it when it starts.
    configEntries: settings({
      'cleanup.policy': 'compact',
      'segment.bytes': 1024 * 1024,
      'segment.ms': DAY_MS / 24,
      'min.cleanable.dirty.ratio': 0.1,
    }),
  },
  { topic: BELL_TOPIC, numPartitions: 1, configEntries: settings({ 'retention.ms': DAY_MS }) },
];

export function eventsTopic(topic: string) {
  return { topic, numPartitions: PARTITIONS, configEntries: settings({ 'retention.ms': -1 }) };
}

/** Makes the topics that are not there yet, and leaves those that are as they are. */
export async function makeTopics(admin: Admin, wanted: readonly { readonly topic: string }[] = TOPICS): Promise<void> {
  const there = new Set(await admin.listTopics());
  const topics = wanted.filter(({ topic }) => !there.has(topic));
  if (topics.length > 0) await admin.createTopics({ topics: [...topics], waitForLeaders: true });
}
