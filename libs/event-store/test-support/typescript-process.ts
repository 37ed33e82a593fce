import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const HOOKS = pathToFileURL(join(__dirname, 'run-typescript.mjs')).href;

/** For a process or a worker thread that runs TypeScript. */
export const RUN_TYPESCRIPT = ['--import', HOOKS];

// A test that fails must not leave its processes behind.
const started: TypeScriptProcess[] = [];
afterAll(() => Promise.all(started.splice(0).map((each) => each.kill())));

/** A process of its own that runs one of the files beside this one. */
export class TypeScriptProcess {
  private readonly child: ChildProcessByStdio<null, Readable, null>;
  private readonly exited: Promise<unknown>;

  constructor(file: string, ...args: string[]) {
    const command = [...RUN_TYPESCRIPT, join(__dirname, file), ...args];
    this.child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.exited = once(this.child, 'exit');
    started.push(this);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What it prints, line by line, until it ends. A line that was cut off by its end comes too. */
  lines(): AsyncIterable<string> {
    return createInterface({ input: this.child.stdout });
  }

  async firstLine(): Promise<string | undefined> {
    for await (const line of this.lines()) return line;
    return undefined;
  }

  /** SIGKILL: the process can't catch it, and no code of it runs any more. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  async end(): Promise<number | null> {
    await this.exited;
    return this.child.exitCode;
  }
}
