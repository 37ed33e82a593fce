import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endingWithTests } from './ending-with-tests';

const HOOKS = join(__dirname, '../../libs/event-store/test-support/run-typescript.mjs');
const DOUBLE = join(__dirname, 'eventstoredb/double-process.ts');

/**
 * An event store in a process of its own, that speaks EventStoreDB's protocol and begins empty: several Awr can share
 * it. It is the double; the adapter's contract suite is what runs against a real server.
 */
export class EventStoreServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {}

  static async start(): Promise<EventStoreServer> {
    const child = endingWithTests(
      spawn(process.execPath, ['--import', HOOKS, DOUBLE], { stdio: ['ignore', 'pipe', 'inherit'] }),
    );
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`the event store ended with ${String(code)} before it served`);
    });
    const [line] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
    child.stdout.resume();
    return new EventStoreServer(child, line.toString().trim());
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }
}
