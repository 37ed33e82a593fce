import { newId } from '@awr/kernel';
import { askToRetry, parkedInKafka } from '@awr/publishing';
import { ConfigResourceTypes } from 'kafkajs';
import { describeWithKafka } from '../support/kafka';
import { plainKafka, readCommitted } from '../support/kafka/read-committed';
import { kafkaSettings, RelayForTest } from '../support/relay/running-relay';
import { WrittenLog } from '../support/relay/written-log';

const TOPIC = 'awr.ledger.v1';
/** Less than the log takes and the broker does. */
const LITTLE_BYTES = 8_000;

describeWithKafka('an event that can’t be published', (broker) => {
  let log: WrittenLog;
  let relay: RelayForTest;

  const sequencesOf = async (stream: string) =>
    (await readCommitted(broker().brokers, [TOPIC]))
      .filter(({ key }) => String(key) === stream)
      .map(({ headers }) => Number(headers['ce_sequence']));

  /** What the broker takes at most in a batch of the ledgers' topic. */
  async function brokerTakes(bytes: number): Promise<void> {
    const admin = plainKafka(broker().brokers).admin();
    await admin.connect();
    const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: TOPIC, configEntries }],
    });
    await admin.disconnect();
  }

  const settings = (relay: string) => kafkaSettings(broker().brokers, { relay });
  const upTo = (end: number) => Array.from({ length: end }, (_, at) => at);

  beforeEach(() => (log = new WrittenLog()));
  afterEach(async () => {
    await relay.stop();
    await log.close();
  });

  it('too large for the broker, is parked with what follows it in its stream; all else goes on', async () => {
    await log.writeEntries(['ledger-first'], 1);
    relay = await new RelayForTest(log.path, settings('large')).start();
    await relay.caughtUp();
    await brokerTakes(LITTLE_BYTES);

    await log.writeEntries(['ledger-good', 'ledger-bad'], 40);
    const large = { id: newId(), data: { entryId: 'x'.repeat(12_000), minutes: 60, debit: 'issuing', credit: 'pot' } };
    await log.append('ledger-bad', large);
    await log.writeEntries(['ledger-good', 'ledger-bad'], 40);
    const { parked } = await relay.caughtUp();

    expect(parked).toMatchObject([
      { stream: 'ledger-bad', eventId: large.id, revision: 20, why: 'rejected-by-broker' },
    ]);
    expect(relay.notices).toContainEqual(expect.objectContaining({ level: 'error', code: 'event-parked' }));
    expect(await parkedInKafka(settings('large'))).toEqual(parked);
    expect(await sequencesOf('ledger-good')).toEqual(upTo(40));
    expect(await sequencesOf('ledger-bad')).toEqual(upTo(20));

    // Asked to try again, while nothing has changed: it stays where it is.
    const tries = parked[0]!.tries;
    await askToRetry(settings('large'));
    await relay.until(({ parked: [held], state }) => state === 'running' && (held?.tries ?? 0) > tries);
    expect(await sequencesOf('ledger-bad')).toEqual(upTo(20));

    // Once the broker takes more, all of it comes, in order and once, and what was written meanwhile too.
    await brokerTakes(1_048_588);
    await askToRetry(settings('large'));
    await relay.until(({ parked: held, state }) => state === 'running' && held.length === 0);
    await log.writeEntries(['ledger-bad'], 5);
    await relay.caughtUp();
    expect(await sequencesOf('ledger-bad')).toEqual(upTo(46));
    expect(relay.notices).toContainEqual(expect.objectContaining({ code: 'parked-published' }));
    expect(await parkedInKafka(settings('large'))).toEqual([]);
  });

  it('written by a newer Awr, is parked, and goes out once the relay is of that version', async () => {
    await log.append('ledger-new', {}, { type: 'HoursDreamt' }, {});
    await log.append('ledger-newer', { version: 2 });
    relay = await new RelayForTest(log.path, settings('newer')).start();
    const { parked } = await relay.caughtUp();
    expect(parked.map(({ stream, type, why }) => ({ stream, type, why }))).toEqual([
      { stream: 'ledger-new', type: 'HoursDreamt', why: 'no-public-form' },
      { stream: 'ledger-newer', type: 'HoursRecorded', why: 'no-public-form' },
    ]);
    expect(await sequencesOf('ledger-new')).toEqual([0]);
    // A restart remembers it, and tries it.
    await relay.stop();
    relay = await new RelayForTest(log.path, settings('newer')).start();
    const again = await relay.until(({ parked: [held], state }) => state === 'running' && held?.tries === 2);
    expect(again.parked).toHaveLength(2);
    expect(await sequencesOf('ledger-new')).toEqual([0]);
  });
});
