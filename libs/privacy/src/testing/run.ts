import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

const TYPESCRIPT = ['--no-warnings', '--import', pathToFileURL(join(__dirname, 'typescript.mjs')).href];

/** A program of this folder in a process of its own, once it has said its first word. */
export async function startProcess(program: string, ...words: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...TYPESCRIPT, join(__dirname, program), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => refuse(program))]);
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A program of this folder in a thread of its own. */
export function startThread(program: string, workerData: unknown): Worker {
  return new Worker(join(__dirname, program), { workerData, execArgv: TYPESCRIPT });
}

function refuse(program: string): never {
  throw new Error(`${program} ended before it said anything`);
}
