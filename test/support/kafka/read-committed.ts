import { randomUUID } from 'node:crypto';
import { type EachMessagePayload, type IHeaders, Kafka, logLevel } from 'kafkajs';

/** A record as a plain consumer gets it, whatever Awr thinks that it wrote. */
export interface Read {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: IHeaders;
}

export function plainKafka(brokers: readonly string[]): Kafka {
  return new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { initialRetryTime: 50, retries: 20 } });
}

/**
 * All that is committed in the topics, as it is now: in each partition up to a mark that is put there first, so that
 * nothing is waited for longer than it takes, and nothing that came twice is overlooked.
 */
export async function readCommitted(brokers: readonly string[], topics: readonly string[]): Promise<Read[]> {
  const kafka = plainKafka(brokers);
  const mark = `mark-${randomUUID()}`;
  let open = await putMarks(kafka, topics, mark);
  const found: Read[] = [];
  const consumer = kafka.consumer({ groupId: mark, maxWaitTimeInMs: 100, readUncommitted: false });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on('consumer.crash', ({ payload: { error, restart } }) => void (restart || reject(error)));
      const eachMessage = async ({ topic, partition, message }: EachMessagePayload) => {
        const { key, value, offset, headers = {} } = message;
        if (key?.toString().startsWith('mark-')) open -= key.toString() === mark ? 1 : 0;
        else found.push({ topic, partition, offset, key, value, headers });
        if (open === 0) resolve();
      };
      consumer.run({ autoCommit: false, eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return found;
}

async function putMarks(kafka: Kafka, topics: readonly string[], mark: string): Promise<number> {
  const admin = kafka.admin();
  const producer = kafka.producer();
  await Promise.all([admin.connect(), producer.connect()]);
  try {
    const { topics: known } = await admin.fetchTopicMetadata({ topics: [...topics] });
    const places = known.flatMap(({ name, partitions }) =>
      partitions.map(({ partitionId }) => ({ name, partitionId })),
    );
    for (const { name, partitionId } of places) {
      await producer.send({ topic: name, messages: [{ partition: partitionId, key: mark, value: null }] });
    }
    return places.length;
  } finally {
    await Promise.all([admin.disconnect(), producer.disconnect()]);
  }
}
