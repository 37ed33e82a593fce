import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { announced } from '@awr/composition';
import { newId } from '@awr/kernel';

export const ROOT = join(__dirname, '../..');
/** Lets a process run the project's TypeScript: `node --import …`. */
export const RUN_TYPESCRIPT = join(ROOT, 'libs/event-store/test-support/run-typescript.mjs');
const TICKS_A_SECOND = 100;

/** Where a profile of each process is to be kept, for whoever looks for what takes the time. */
const PROFILES = process.env['AWR_BENCH_PROFILES'];
const PROFILING = PROFILES ? ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`] : [];

/** The built program, as `npm start` runs it, in a process of its own on a data folder. */
export class AwrProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
    readonly operatorKey: string,
    /** From the start of the process to the moment when it listens. */
    readonly listensAfterMs: number,
  ) {}

  static async start(folder: string): Promise<AwrProcess> {
    const settings = { AWR_DATA_DIR: folder, AWR_PORT: '0', AWR_RATE_LIMIT: '0' };
    const began = performance.now();
    const child = spawn(process.execPath, [...PROFILING, join(ROOT, 'dist/apps/api/src/main.js')], {
      env: { ...process.env, ...settings },
      // Its log is written and read by nobody, as where a service manager keeps it.
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await firstOutput(child);
    const running = announced(folder)!;
    return new AwrProcess(child, running.address, running.operatorKey, performance.now() - began);
  }

  /** Resident memory in bytes. */
  get residentBytes(): number {
    return residentBytes(this.child.pid!);
  }

  /** Processor time that it has used, in seconds. */
  get processorSeconds(): number {
    return processorSeconds(this.child.pid!);
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.ask('POST', path, body);
  }

  /** The position of the log's end, after a query that has waited until every view shows it. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  async ask<Answer>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.operatorKey}`,
        ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': newId() }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}

/** Waits until a process says something; fails where it ends first. */
export async function firstOutput(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`it ended with ${String(code)} before it said anything`);
  });
  const [said] = (await Promise.race([once(child.stdout!, 'data'), ended])) as [Buffer];
  child.stdout!.resume();
  return said.toString();
}

// Only Linux tells these of another process; elsewhere they are not known.
export function residentBytes(pid: number): number {
  return procfs(() => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024);
}

export function processorSeconds(pid: number): number {
  return procfs(() => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  });
}

function procfs(read: () => number): number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}
