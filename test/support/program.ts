import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = join(__dirname, '../..');
export const API = join(ROOT, 'dist/apps/api/src/main.js');
export const CLI = join(ROOT, 'dist/apps/cli/src/main.js');
export const PROJECTOR = join(ROOT, 'dist/apps/projector/src/main.js');

/** Whoever runs the tests may name servers for the suites of adapters; programs use only those that a test names. */
export const ELSEWHERE: NodeJS.ProcessEnv = {
  AWR_EVENT_STORE_URL: '',
  AWR_VIEWS_URL: '',
  AWR_KEYS_URL: '',
  AWR_MEMORY_URL: '',
  AWR_BLOBS_URL: '',
};

/** What a program that has ended has said and given back. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built program to its end. */
export async function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, AWR_LANG: 'en', ...ELSEWHERE, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}

/** `awr` on a data folder, as an operator types it. */
export function awr(folder: string, ...words: string[]): Promise<Ended> {
  return run(CLI, words, { AWR_DATA_DIR: folder });
}

/** The same for a program: the result, which is alone on standard output. */
export async function awrJson<Result>(folder: string, ...words: string[]): Promise<Result> {
  const { code, stdout, stderr } = await awr(folder, '--json', ...words);
  if (code !== 0) throw new Error(`awr ${words.join(' ')} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Result;
}

/** Starts Awr where it is expected to refuse; gives what it says. */
export function startExpectingNo(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return run(API, [], { AWR_LANG: '', AWR_DATA_DIR: folder, AWR_PORT: '0', AWR_LOG_LEVEL: 'error', ...env });
}
