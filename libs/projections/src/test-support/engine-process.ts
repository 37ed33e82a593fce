import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { RUN_TYPESCRIPT } from '../../../event-store/test-support/typescript-process';
import type { Projecting } from './projecting';

const FILE = require.resolve('./projecting-process');

/** An engine in a process of its own, to be killed at any moment. */
export class EngineProcess {
  private readonly child: ChildProcessByStdio<null, Readable, null>;
  private readonly lines: string[] = [];
  private waiting: (() => void) | undefined;

  constructor({ logPath, viewsAt }: Projecting) {
    this.child = spawn(process.execPath, [...RUN_TYPESCRIPT, FILE, logPath, JSON.stringify(viewsAt)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface({ input: this.child.stdout }).on('line', (line) => {
      this.lines.push(line);
      this.waiting?.();
    });
  }

  /** How often it has committed, as far as it has said. */
  get commits(): number {
    return this.lines.filter((line) => /^\d+$/.test(line)).length;
  }

  get standsBy(): boolean {
    return this.lines.includes('standby');
  }

  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((heard) => (this.waiting = heard));
  }

  /** SIGKILL: no code of it runs any more. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  get signal(): NodeJS.Signals | null {
    return this.child.signalCode;
  }
}
