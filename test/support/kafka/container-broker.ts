import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { canRunImage } from '../docker';
import { type Broker, newClusterId, type Ports, settings } from './broker';
import { answers, freePort } from './ports';

const IMAGE = 'apache/kafka:4.1.0';
const ANSWERS_WITHIN_MS = 180_000;
const run = promisify(execFile);
const docker = (...words: string[]) => run('docker', words);

/** Apache Kafka's own image, one node. */
export class ContainerBroker implements Broker {
  readonly isOurs = true;

  private constructor(
    private readonly id: string,
    private readonly ports: Ports,
  ) {}

  static isPossible(): boolean {
    return canRunImage(IMAGE);
  }

  static async start(extra: Readonly<Record<string, string>> = {}): Promise<ContainerBroker> {
    const { GenericContainer } = await import('testcontainers');
    const ports = { plain: await freePort(), signIn: await freePort(), controller: await freePort() };
    // The same ports inside as outside, since a broker tells its clients where it is.
    const exposed = Object.values(ports).map((port) => ({ container: port, host: port }));
    const environment = Object.entries({ ...settings(ports, 'localhost', '0.0.0.0'), ...extra }).map(
      ([name, value]) => [`KAFKA_${name.toUpperCase().replaceAll('.', '_')}`, value] as const,
    );
    const started = await new GenericContainer(IMAGE)
      .withExposedPorts(...exposed)
      .withEnvironment({ ...Object.fromEntries(environment), CLUSTER_ID: newClusterId() })
      .start();
    return new ContainerBroker(started.getId(), ports);
  }

  get brokers(): readonly string[] {
    return [`127.0.0.1:${this.ports.plain}`];
  }

  get signInBrokers(): readonly string[] {
    return [`127.0.0.1:${this.ports.signIn}`];
  }

  async start(): Promise<void> {
    await docker('start', this.id);
    await answers(this.ports.plain, ANSWERS_WITHIN_MS);
  }

  async stop(): Promise<void> {
    await docker('stop', this.id);
  }

  async kill(): Promise<void> {
    await docker('kill', this.id);
  }

  async remove(): Promise<void> {
    await docker('rm', '--force', '--volumes', this.id);
  }
}
