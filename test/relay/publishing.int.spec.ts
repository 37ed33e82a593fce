import type { StoredEvent } from '@awr/event-store';
import { describeWithKafka } from '../support/kafka';
import { type Read, readCommitted } from '../support/kafka/read-committed';
import { kafkaSettings, RelayForTest } from '../support/relay/running-relay';
import { WrittenLog } from '../support/relay/written-log';

const EVENTS = ['awr.ledger.v1', 'awr.community.v1'];
const ledgers = ['ledger-a', 'ledger-b', 'ledger-c'];

describeWithKafka('publishing the log', (broker) => {
  let log: WrittenLog;
  let relay: RelayForTest | undefined;
  const read = (topics = EVENTS) => readCommitted(broker().brokers, topics);
  const stored = async () => {
    const all: StoredEvent[] = [];
    for await (const { events } of log.store.readAll(log.store.start)) all.push(...events);
    return all;
  };

  beforeEach(() => (log = new WrittenLog()));
  afterEach(async () => {
    await relay?.stop();
    relay = undefined;
    await log.close();
  });

  const relayOf = (name: string, mostEvents?: number) =>
    (relay = new RelayForTest(log.path, kafkaSettings(broker().brokers, { relay: name }), mostEvents));

  it('writes CloudEvents in binary mode, byte for byte', async () => {
    await log.writeEntries(['ledger-bytes'], 1);
    await relayOf('bytes').start();
    await relay!.caughtUp();
    const [event] = await stored();
    const [record] = (await read()).filter(({ key }) => String(key) === 'ledger-bytes');
    expect(record!.topic).toBe('awr.ledger.v1');
    expect(inText(record!)).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event!.id,
      ce_source: '/awr',
      ce_type: 'wales.awr.ledger.HoursRecorded.v1',
      ce_subject: 'ledger-bytes',
      ce_time: event!.metadata.recordedAt,
      ce_sequence: '0000000000000000',
    });
    const { note: _, ...data } = event!.data as Record<string, unknown>;
    const { recordedAt, actor, correlationId, timebankId } = event!.metadata;
    expect(String(record!.value)).toBe(
      JSON.stringify({
        ...{ id: event!.id, type: 'HoursRecorded', version: 1, stream: 'ledger-bytes', revision: 0, position: '1' },
        ...{ data, metadata: { recordedAt, actor, correlationId, timebankId } },
      }),
    );
  });

  it('keeps each stream in order, in one partition, also live', async () => {
    await log.writeEntries(ledgers, 300);
    await relayOf('order', 50).start();
    for (let turn = 0; turn < 20; turn += 1) await log.writeEntries(ledgers, 30);
    await relay!.caughtUp();
    for (const ledger of ledgers) {
      const own = (await read()).filter(({ key }) => String(key) === ledger);
      expect(new Set(own.map(({ partition }) => partition)).size).toBe(1);
      expect(own.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(
        Array.from({ length: 300 }, (_, at) => at),
      );
    }
  });

  it('goes on after a restart where it was', async () => {
    await log.writeEntries(['ledger-again'], 10);
    await relayOf('again').start();
    await relay!.caughtUp();
    await relay!.stop();
    await log.writeEntries(['ledger-again'], 10);
    await relayOf('again').start();
    await relay!.caughtUp();
    const own = (await read()).filter(({ key }) => String(key) === 'ledger-again');
    expect(own.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('refuses to go on with another log than it published', async () => {
    await log.writeEntries(['ledger-old'], 3);
    await relayOf('other-log').start();
    await relay!.caughtUp();
    await relay!.stop();
    await log.close();
    log = new WrittenLog();
    await log.writeEntries(['ledger-old'], 3);
    await expect(relayOf('other-log').start()).rejects.toMatchObject({ name: 'OtherLog' });
  });

  it('publishes without transactions too, and says so at the start', async () => {
    await log.writeEntries(['ledger-plain'], 10);
    relay = new RelayForTest(log.path, kafkaSettings(broker().brokers, { relay: 'plain', transactions: 'off' }));
    await relay.start();
    const { isTransactional } = await relay.caughtUp();
    expect(isTransactional).toBe(false);
    expect(relay.notices.map(({ code }) => code)).toContain('relay-at-least-once');
    expect((await read()).filter(({ key }) => String(key) === 'ledger-plain')).toHaveLength(10);
  });
});

function inText({ headers }: Read): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
