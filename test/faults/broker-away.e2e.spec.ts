import { describeWithKafka } from '../support/kafka';
import { readCommitted } from '../support/kafka/read-committed';
import { RelayProcess } from '../support/relay/relay-process';
import { WrittenLog } from '../support/relay/written-log';
import { setTimeout as delay } from 'node:timers/promises';

/** `AWR_TEST_BROKER_AWAY_MS=60000` is the full size. */
const AWAY_MS = Number(process.env['AWR_TEST_BROKER_AWAY_MS'] ?? 3_000);
const LEDGERS = ['ledger-a', 'ledger-b'];

describeWithKafka('a broker that goes away', (broker) => {
  let log: WrittenLog;
  let relay: RelayProcess;
  beforeEach(() => (log = new WrittenLog()));
  afterEach(async () => {
    await relay.kill();
    await log.close();
    if (broker().isOurs) await broker().start();
  });

  it.each(['stop', 'kill'] as const)(
    '(%s) is waited for; then all that happened meanwhile comes, once',
    async (how) => {
      if (!broker().isOurs) return;
      const name = { AWR_KAFKA_RELAY: how };
      relay = new RelayProcess(log.folder, broker().brokers, name);
      await log.writeEntries(
        LEDGERS.map((ledger) => `${ledger}-${how}`),
        1_000,
      );
      await relay.says('relay-publishes');
      await broker()[how]();
      await log.writeEntries(
        LEDGERS.map((ledger) => `${ledger}-${how}`),
        1_000,
      );
      await relay.says('relay-waits');
      const { status, parts } = await relay.ready();
      expect(status).toBe('not-ready');
      expect(parts[0]).toMatchObject({
        name: 'relay',
        ok: false,
        reason: expect.stringContaining('AWR_KAFKA_BROKERS'),
      });
      expect(parts[0]!.lag).toBeGreaterThanOrEqual(1_000);
      await delay(AWAY_MS);
      expect(await relay.metrics()).toMatch(/awr_relay_up 0\n[^]*awr_relay_lag_seconds [1-9]/);

      await broker().start();
      await relay.caughtUp();
      for (const ledger of LEDGERS) {
        const own = (await readCommitted(broker().brokers, ['awr.ledger.v1'])).filter(
          ({ key }) => String(key) === `${ledger}-${how}`,
        );
        expect(own.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(
          Array.from({ length: 1_000 }, (_, at) => at),
        );
      }
    },
    300_000,
  );
});
