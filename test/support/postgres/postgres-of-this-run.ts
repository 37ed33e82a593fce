import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Jest's own process says who it is (`built.ts`), so that its workers share one server; others are on their own. */
const RUN = Number(process.env['AWR_TEST_RUN'] ?? process.pid);
const LOOK_EVERY_MS = 50;
const HOOKS = pathToFileURL(join(__dirname, '../../../libs/event-store/test-support/run-typescript.mjs')).href;

/** The address of the server that all tests of this run share. Whoever asks first has it started. */
export async function addressOfThisRun(): Promise<string> {
  const folder = join(tmpdir(), `awr-postgres-${RUN}`);
  if (!isKept(folder)) keep(folder);
  const address = join(folder, 'address');
  const failure = join(folder, 'failure');
  while (!existsSync(address)) {
    if (existsSync(failure)) throw new Error(`no PostgreSQL for the tests: ${readFileSync(failure, 'utf8')}`);
    await setTimeout(LOOK_EVERY_MS);
  }
  return readFileSync(address, 'utf8');
}

/** The folder of an earlier run with the same number, whose keeper was killed, is of no use. */
function isKept(folder: string): boolean {
  const keeper = join(folder, 'keeper');
  if (!existsSync(keeper)) return false;
  try {
    process.kill(Number(readFileSync(keeper, 'utf8')), 0);
    return true;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

/** Making the folder is what only one can do; the others wait for what it puts there. */
function keep(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o755 });
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw reason;
  }
  const words = ['--import', HOOKS, join(__dirname, 'keep-postgres.ts'), folder, String(RUN)];
  spawn(process.execPath, words, { detached: true, stdio: 'ignore' }).unref();
}
