import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createServer } from 'node:tls';
import { describeWithKafka, USER } from '../support/kafka';
import { readCommitted } from '../support/kafka/read-committed';
import { RelayProcess } from '../support/relay/relay-process';
import { WrittenLog } from '../support/relay/written-log';

const tls = (name: string) => readFileSync(join(__dirname, '../support/eventstoredb/tls', name));

describeWithKafka('a relay in a process of its own', (broker) => {
  let log: WrittenLog;
  const started: RelayProcess[] = [];
  const start = (brokers = broker().brokers, env: NodeJS.ProcessEnv = {}) => {
    // Named by the folder, so that no test goes on where another was.
    const name = { AWR_KAFKA_RELAY: basename(log.folder) };
    const relay = new RelayProcess(log.folder, brokers, { AWR_LANG: '', ...name, ...env });
    started.push(relay);
    return relay;
  };

  beforeEach(() => (log = new WrittenLog()));
  afterEach(async () => {
    await Promise.all(started.splice(0).map((relay) => relay.kill()));
    await log.close();
  });

  it('is shut out by another of the same name, says so, and ends; nothing comes twice', async () => {
    await log.writeEntries(['ledger-a'], 500);
    const first = start();
    await first.caughtUp();
    const second = start();
    await second.says('relay-publishes');
    await log.writeEntries(['ledger-a'], 500);
    expect(await first.exited).toBe(1);
    expect(first.said.at(-1)).toMatchObject({
      level: 'error',
      code: 'relay-stopped',
      en: expect.stringMatching(/Another relay/),
    });
    await second.caughtUp();
    const own = (await readCommitted(broker().brokers, ['awr.ledger.v1'])).filter(
      ({ key }) => String(key) === 'ledger-a',
    );
    expect(own.map(({ headers }) => Number(headers['ce_sequence']))).toEqual(
      Array.from({ length: 1_000 }, (_, at) => at),
    );
  });

  it('ends at SIGTERM, with what was on its way out', async () => {
    await log.writeEntries(['ledger-stop'], 2_000);
    const relay = start();
    await relay.says('listening');
    expect(await relay.stop()).toBe(0);
    expect(relay.stderr).toBe('');
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    [
      'a wrong password',
      { AWR_KAFKA_SASL_USERNAME: USER.username, AWR_KAFKA_SASL_PASSWORD: 'wr0ng-secret' },
      /did not let “awr” sign in/,
    ],
    [
      'no such user',
      { AWR_KAFKA_SASL_USERNAME: 'nobody', AWR_KAFKA_SASL_PASSWORD: 'wr0ng-secret' },
      /did not let “nobody” sign in/,
    ],
    [
      'a mechanism that it has not',
      {
        AWR_KAFKA_SASL_USERNAME: USER.username,
        AWR_KAFKA_SASL_PASSWORD: 'wr0ng-secret',
        AWR_KAFKA_SASL_MECHANISM: 'scram-sha-512',
      },
      /sign in/,
    ],
  ])('says in a line of each language what is wrong with %s, and ends', async (_, env, says) => {
    if (!broker().isOurs) return;
    await refused(start(broker().signInBrokers, env), says);
  });

  it('signs in with the right password', async () => {
    if (!broker().isOurs) return;
    const relay = start(broker().signInBrokers, {
      AWR_KAFKA_SASL_USERNAME: USER.username,
      AWR_KAFKA_SASL_PASSWORD: USER.password,
    });
    await relay.caughtUp();
  });

  it.each<[string, string, NodeJS.ProcessEnv, RegExp]>([
    ['a port where nobody is', '127.0.0.1:1', {}, /can’t be reached/],
    ['a host that is not there', 'no-such-host.invalid:9092', {}, /no host of that name/],
    ['a broker that is none', 'nonsense', {}, /host:port/],
    ['no broker at all', '', {}, /nowhere to publish/],
  ])('says in a line of each language what is wrong with %s, and ends', (_, brokers, env, says) =>
    refused(start([brokers], env), says),
  );

  it('says so where the broker does not speak TLS', async () => {
    await refused(start(broker().brokers, { AWR_KAFKA_SSL: 'yes' }), /TLS|can’t be reached/);
  });

  it('says so where the broker’s certificate is nobody’s whom it knows, and sends it nothing', async () => {
    const received: Buffer[] = [];
    // A certificate is shown before Kafka's own protocol begins, so whoever shows one will do.
    const server = createServer({ cert: tls('cert.pem'), key: tls('key.pem') }, (socket) => {
      socket.on('data', (bytes: Buffer) => received.push(bytes));
    });
    server.on('tlsClientError', () => undefined).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `localhost:${(server.address() as AddressInfo).port}`;
    try {
      await refused(start([address], { AWR_KAFKA_SSL: 'yes' }), /can’t be trusted \(.*certificate/);
      expect(received).toEqual([]);
    } finally {
      server.close();
    }
  });

  async function refused(relay: RelayProcess, says: RegExp): Promise<void> {
    expect(await relay.exited).toBe(1);
    const lines = relay.stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(says);
    expect(relay.stderr).not.toMatch(/wr0ng|secret/);
  }
});
