import { basename } from 'node:path';
import { openEventStoreDb } from '@awr/event-store';
import { EventStoreServer } from '../support/event-store-server';
import { describeWithKafka } from '../support/kafka';
import { readCommitted } from '../support/kafka/read-committed';
import { RelayProcess } from '../support/relay/relay-process';
import { WrittenLog } from '../support/relay/written-log';

const LEDGERS = ['ledger-esdb-a', 'ledger-esdb-b'];
const EACH = 600;

describeWithKafka('a relay of what an EventStoreDB keeps', (broker) => {
  let server: EventStoreServer;
  let log: WrittenLog;
  const started: RelayProcess[] = [];

  beforeAll(async () => {
    server = await EventStoreServer.start();
    log = new WrittenLog(await openEventStoreDb(server.address));
  });
  afterAll(async () => {
    await Promise.all(started.map((relay) => relay.kill()));
    await log.close();
    await server.stop();
  });

  const start = () => {
    const env = { AWR_EVENT_STORE_URL: server.address, AWR_KAFKA_RELAY: basename(log.folder) };
    const relay = new RelayProcess(log.folder, broker().brokers, env);
    started.push(relay);
    return relay;
  };

  it('publishes each event once and in order, also where it was killed and started again', async () => {
    await log.writeEntries(LEDGERS, EACH * 2);
    const first = start();
    await first.caughtUp();
    await log.writeEntries(LEDGERS, EACH);
    await first.kill();
    await log.writeEntries(LEDGERS, EACH);
    await start().caughtUp();
    const records = await readCommitted(broker().brokers, ['awr.ledger.v1']);
    for (const ledger of LEDGERS) {
      const own = records.filter(({ key }) => String(key) === ledger);
      const sequence = own.map(({ headers }) => Number(headers['ce_sequence']));
      expect(sequence).toEqual(Array.from({ length: EACH * 2 }, (_, at) => at));
    }
  });
});
