import { setTimeout as delay } from 'node:timers/promises';
import { dice } from '../model/dice';
import { describeWithKafka } from '../support/kafka';
import { readCommitted } from '../support/kafka/read-committed';
import { RelayProcess } from '../support/relay/relay-process';
import { WrittenLog } from '../support/relay/written-log';

const EVENTS = Number(process.env['AWR_TEST_RELAY_EVENTS'] ?? 50_000);
const KILLS = Number(process.env['AWR_TEST_RELAY_KILLS'] ?? 30);
/** Other moments to kill it at in each run; the test's name says how to have the same again. */
const SEED = Number(process.env['AWR_TEST_SEED'] || Date.now() % 1_000_000);
/** From the start of a relay to its end, about. */
const LIVES_MS = 900;
const LEDGERS = Array.from({ length: 20 }, (_, at) => `ledger-${at}`);
/** Small, so that the relay is killed in the middle of something. */
const WRITTEN_AT_ONCE = 200;

describeWithKafka('a relay that is killed again and again', (broker) => {
  let log: WrittenLog;
  beforeEach(() => (log = new WrittenLog()));
  afterEach(() => log.close());

  it(`publishes each of ${EVENTS} events once, in order, though killed ${KILLS} times: AWR_TEST_SEED=${SEED}`, async () => {
    const { brokers } = broker();
    const throwDice = dice(SEED);
    let written = 0;
    // Written all the while, at about the pace at which the relay is killed.
    const writing = (async () => {
      for (; written < EVENTS; written += WRITTEN_AT_ONCE) {
        await log.writeEntries(LEDGERS, WRITTEN_AT_ONCE);
        await delay((KILLS * LIVES_MS * WRITTEN_AT_ONCE) / EVENTS);
      }
    })();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const relay = new RelayProcess(log.folder, brokers);
      await relay.says('relay-publishes');
      await delay(throwDice(500));
      await relay.kill();
    }
    const last = new RelayProcess(log.folder, brokers);
    await writing;
    await last.caughtUp();
    expect(await last.stop()).toBe(0);

    const records = await readCommitted(brokers, ['awr.ledger.v1']);
    const ids = records.map(({ headers }) => String(headers['ce_id']));
    expect(ids.length).toBe(written);
    expect(new Set(ids).size).toBe(written);
    for (const ledger of LEDGERS) {
      const own = records
        .filter(({ key }) => String(key) === ledger)
        .map(({ headers }) => Number(headers['ce_sequence']));
      expect(own).toEqual(Array.from({ length: written / LEDGERS.length }, (_, at) => at));
    }
  }, 900_000);
});
