import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Broker, newClusterId, type Ports, settings } from './broker';
import { kafkaJars } from './jars';
import { answers, freePort } from './ports';

const ANSWERS_WITHIN_MS = 180_000;

/** Apache Kafka itself, one node in a process of its own. */
export class LocalBroker implements Broker {
  readonly isOurs = true;
  private child: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly ports: Ports,
  ) {}

  static async start(extra: Readonly<Record<string, string>> = {}): Promise<LocalBroker> {
    const folder = mkdtempSync(join(tmpdir(), 'awr-kafka-'));
    const ports = { plain: await freePort(), signIn: await freePort(), controller: await freePort() };
    const broker = new LocalBroker(folder, ports);
    const wanted = { ...settings(ports), 'log.dirs': join(folder, 'data'), ...extra };
    writeFileSync(
      broker.properties,
      Object.entries(wanted)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    const id = newClusterId();
    broker.java('kafka.tools.StorageTool', 'format', '-t', id, '-c', broker.properties);
    await broker.start();
    return broker;
  }

  get brokers(): readonly string[] {
    return [`127.0.0.1:${this.ports.plain}`];
  }

  get signInBrokers(): readonly string[] {
    return [`127.0.0.1:${this.ports.signIn}`];
  }

  async start(): Promise<void> {
    if (this.child) return;
    const said = openSync(join(this.folder, 'broker.log'), 'a');
    // A small heap: several may run on one machine. The log level keeps what says why it would not start.
    const words = ['-Xms128m', '-Xmx512m', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', ...classPath()];
    const child = spawn('java', [...words, 'kafka.Kafka', this.properties], { stdio: ['ignore', said, said] });
    this.child = child;
    // A test that ends without cleaning up must not leave its broker behind.
    process.once('exit', () => child.kill('SIGKILL'));
    const ended = once(child, 'exit').then(() => {
      throw new Error(`the broker ended: ${readFileSync(join(this.folder, 'broker.log'), 'utf8').slice(-2000)}`);
    });
    await Promise.race([answers(this.ports.plain, ANSWERS_WITHIN_MS), ended]);
    ended.catch(() => {});
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get properties(): string {
    return join(this.folder, 'server.properties');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  private java(...words: string[]): void {
    const { status, stdout, stderr } = spawnSync('java', [...classPath(), ...words]);
    if (status !== 0) throw new Error(`java ${words[0]} ended with ${status}: ${String(stdout)}${String(stderr)}`);
  }
}

function classPath(): string[] {
  return ['-cp', join(kafkaJars(), '*')];
}
