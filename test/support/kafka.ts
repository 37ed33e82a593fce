import type { Broker } from './kafka/broker';
import { ContainerBroker } from './kafka/container-broker';
import { canRunKafka } from './kafka/jars';
import { LocalBroker } from './kafka/local-broker';

export { type Broker, USER } from './kafka/broker';

type Start = (extra?: Readonly<Record<string, string>>) => Promise<Broker>;

/** A broker that runs already, named by AWR_TEST_KAFKA_BROKERS. Nobody may stop it. */
function somebodyElses(brokers: string): Broker {
  const notOurs = () => Promise.reject(new Error('this broker is somebody else’s'));
  const kept = () => Promise.resolve();
  const rest = { stop: notOurs, kill: notOurs, start: notOurs, remove: kept };
  return { brokers: brokers.split(','), signInBrokers: [], isOurs: false, ...rest };
}

/** The first way to a broker that works here: one that runs already, Docker, a process of our own. */
function wayToABroker(): Start | undefined {
  const named = process.env['AWR_TEST_KAFKA_BROKERS'];
  if (named) return () => Promise.resolve(somebodyElses(named));
  if (ContainerBroker.isPossible()) return inDocker;
  return canRunKafka() ? (extra) => LocalBroker.start(extra) : undefined;
}

/** A daemon that can not get the image, as without a network, is as good as none. */
function inDocker(extra?: Readonly<Record<string, string>>): Promise<Broker> {
  return ContainerBroker.start(extra).catch((reason: unknown) => {
    if (!canRunKafka()) throw reason;
    return LocalBroker.start(extra);
  });
}

const NEEDS_KAFKA =
  'needs a Kafka broker: AWR_TEST_KAFKA_BROKERS=host:port of one that may be written to, or Docker, or Java and Maven';

/**
 * A suite on a real broker of its own. Where there can be none it is skipped, and says in its name what it needs; with
 * AWR_TESTS_REQUIRE=all that is a failure.
 */
export function describeWithKafka(title: string, suite: (broker: () => Broker) => void): void {
  const start = wayToABroker();
  if (!start) {
    if (process.env['AWR_TESTS_REQUIRE'] === 'all') {
      return describe(title, () => it('runs', () => Promise.reject(new Error(NEEDS_KAFKA))));
    }
    return describe.skip(`${title} (${NEEDS_KAFKA})`, () => suite(() => undefined as never));
  }
  describe(title, () => {
    let broker: Broker;
    beforeAll(async () => void (broker = await start()), 180_000);
    afterAll(() => broker?.remove());
    suite(() => broker);
  });
}

/** For what is no suite, such as a benchmark. */
export function startKafka(extra: Readonly<Record<string, string>> = {}): Promise<Broker> {
  const start = wayToABroker();
  if (!start) throw new Error(`this ${NEEDS_KAFKA}`);
  return start(extra);
}
