import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endingWithTests } from '../ending-with-tests';

const MAIN = join(__dirname, '../../../dist/apps/relay/src/main.js');

/** The built relay, as `npm run relay` runs it, in a process of its own. */
export class RelayProcess {
  /** What it has said, a JSON object each. */
  readonly said: { readonly code: string; readonly [name: string]: unknown }[] = [];
  readonly exited: Promise<number | null>;
  stderr = '';
  private readonly child: ChildProcess;

  constructor(folder: string, brokers: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const settings = { AWR_DATA_DIR: folder, AWR_KAFKA_BROKERS: brokers.join(','), AWR_RELAY_PORT: '0' };
    this.child = endingWithTests(
      spawn(process.execPath, [MAIN], {
        env: { ...process.env, ...settings, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.said.push(JSON.parse(line)));
    this.child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.exited = once(this.child, 'close').then(([code]) => code as number | null);
  }

  get hasExited(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until it says something, and gives that. */
  async says(code: string): Promise<RelayProcess['said'][number]> {
    for (;;) {
      const found = this.said.find((each) => each.code === code);
      if (found) return found;
      if (this.hasExited) throw new Error(`the relay ended before it said ${code}: ${this.stderr}`);
      await delay(10);
    }
  }

  async ready(): Promise<{ readonly status: string; readonly parts: readonly Part[] }> {
    const { address } = await this.says('listening');
    return (await (await fetch(`${String(address)}/health/ready`)).json()) as never;
  }

  async metrics(): Promise<string> {
    const { address } = await this.says('listening');
    return (await fetch(`${String(address)}/metrics`)).text();
  }

  async caughtUp(): Promise<void> {
    for (;;) {
      const [relay] = (await this.ready()).parts;
      if (relay?.ok && relay.lag === 0) return;
      await delay(20);
    }
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** As an operator would; gives its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exited;
  }
}

interface Part {
  readonly name: string;
  readonly ok: boolean;
  readonly lag?: number;
  readonly reason?: string;
}
