import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { endingWithTests } from './ending-with-tests';
import { ELSEWHERE } from './program';

/** A built program that goes on until it is told to stop. */
export class RunningProgram {
  private readonly child: ChildProcess;
  private said = '';

  constructor(program: string, env: NodeJS.ProcessEnv) {
    this.child = endingWithTests(spawn(process.execPath, [program], { env: { ...process.env, ...ELSEWHERE, ...env } }));
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream!.setEncoding('utf8').on('data', (text: string) => (this.said += text));
    }
  }

  /** All that it has written so far. */
  get output(): string {
    return this.said;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Stops it as an operator would (SIGTERM), or kills it; gives its exit code. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (!this.isRunning) return this.child.exitCode;
    this.child.kill(signal);
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }
}
