/**
 * A small dashboard of every timebank's hours, fed from Awr's topics: plain Node and kafkajs, nothing of Awr itself.
 *
 *   node docs/consumers/dashboard/dashboard.mjs     then open http://127.0.0.1:4100
 *
 * KAFKA_BROKERS (127.0.0.1:9092) and PORT (4100) may be set. It keeps nothing: at each start it reads the topics again.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Kafka, logLevel } from 'kafkajs';
import { page } from './page.mjs';
import { Totals } from './totals.mjs';

const TOPICS = ['awr.community.v1', 'awr.ledger.v1'];

const totals = new Totals();
const kafka = new Kafka({
  clientId: 'awr-dashboard',
  brokers: (process.env.KAFKA_BROKERS ?? '127.0.0.1:9092').split(','),
  logLevel: logLevel.ERROR,
});

// A group of its own each time, since it begins at the beginning. A consumer that keeps what it made of the events
// keeps one name, and writes its offsets in the same transaction as what it made.
const consumer = kafka.consumer({
  groupId: `awr-dashboard-${randomUUID()}`,
  // Events whose transaction was not committed never happened.
  readUncommitted: false,
});
await consumer.connect();
await consumer.subscribe({ topics: TOPICS, fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ message: { headers, value } }) => {
    // Whoever else may write to a topic, such as a test of the connection: it is no event of Awr's.
    if (value === null || headers.ce_type === undefined) return;
    totals.take({
      type: String(headers.ce_type),
      stream: String(headers.ce_subject),
      sequence: Number(headers.ce_sequence),
      event: JSON.parse(value.toString()),
    });
  },
});

const server = createServer((request, response) => {
  if (request.url === '/totals.json') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(totals));
  } else {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(totals));
  }
});
server.listen(Number(process.env.PORT ?? 4100), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});

process.once('SIGTERM', async () => {
  server.close();
  await consumer.disconnect();
  process.exit(0);
});
