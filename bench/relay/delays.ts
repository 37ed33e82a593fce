import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { plainKafka } from '../../test/support/kafka/read-committed';
import { inFolder } from '../event-store/measure';
import { AwrProcess } from '../support/awr-process';
import type { Finding } from '../support/findings';
import { type Asking, post, postAt } from '../support/load';
import { percentile } from '../support/percentile';
import { QUICK } from '../support/sizes';

const SECONDS = QUICK ? 3 : 10;
const TOPIC = 'awr.ledger.v1';
const SHARES = [
  ['a tenth', 0.1],
  ['half', 0.5],
  ['nine tenths', 0.9],
] as const;

/** When an event was seen by a consumer, by its timebank and entry; `performance.now()`. */
type Seen = Map<string, number>;

/** From the API's answer to the consumer, of a real Awr that publishes as `npm start` does. */
export async function delays(brokers: readonly string[]): Promise<{ findings: Finding[]; remarks: string[] }> {
  process.env['AWR_KAFKA_BROKERS'] = brokers.join(',');
  let found: { findings: Finding[]; remarks: string[] } = { findings: [], remarks: [] };
  await inFolder(async (folder) => {
    const awr = await AwrProcess.start(join(folder, 'awr'));
    const { id } = await awr.post<{ id: string }>('/timebanks', { name: { en: 'Bench' }, numberPrefix: 'B' });
    const member = { number: 'B00001', givenName: 'Nia', language: 'cy', contactBy: 'none' };
    await awr.post(`/timebanks/${id}/members`, member);
    const seen: Seen = new Map();
    const consumer = await consume(brokers, seen);
    const hours = { member: member.number, minutes: 1, on: '2025-09-13' };
    const url = `${awr.address}/api/v1/timebanks/${id}/hours`;
    const asking = { url, token: awr.operatorKey, body: () => hours };
    await post(asking, 2);
    const { rate: limit } = await post(asking, SECONDS);
    const findings: Finding[] = [];
    for (const [words, share] of SHARES) {
      await relayed(awr);
      const waited = await atRate(asking, limit * share, seen);
      for (const percent of [50, 99]) {
        const what = `answer to consumer at ${words} of the limit, ${percent} %`;
        findings.push({ what, unit: 'ms', awr: percentile(waited, percent) });
      }
    }
    found = { findings, remarks: [`the limit was ${Math.round(limit)} commands a second from 64 connections`] };
    await consumer.disconnect();
    await awr.stop();
  });
  return found;
}

async function consume(brokers: readonly string[], seen: Seen) {
  const consumer = plainKafka(brokers).consumer({ groupId: 'bench', readUncommitted: false, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [TOPIC] });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch }) => {
      const now = performance.now();
      for (const { value } of batch.messages) {
        const { data } = JSON.parse(String(value)) as { data: { entryId?: string } };
        if (data.entryId !== undefined) seen.set(data.entryId, now);
      }
    },
  });
  return consumer;
}

/** Asks at a steady pace from 64 connections; gives what each took from its answer to the consumer. */
async function atRate(asking: Asking, rate: number, seen: Seen): Promise<number[]> {
  const answered = new Map<string, number>();
  await postAt(rate, asking, SECONDS, (body) => {
    const { entryId } = JSON.parse(body) as { entryId?: string };
    if (entryId !== undefined) answered.set(entryId, performance.now());
  });
  for (const entryId of answered.keys()) while (!seen.has(entryId)) await delay(5);
  // An event may reach the consumer before the answer its client: that is no wait.
  return [...answered].map(([entryId, at]) => Math.max(0, seen.get(entryId)! - at));
}

/** Waits until all that is in the log is out, so that no pace begins with what another left. */
async function relayed(awr: AwrProcess): Promise<void> {
  const headers = { authorization: `Bearer ${awr.operatorKey}` };
  for (;;) {
    const text = await (await fetch(`${awr.address}/metrics`, { headers })).text();
    if (/^awr_relay_lag_events 0$/m.test(text)) return;
    await delay(50);
  }
}
