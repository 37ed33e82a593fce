import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isLocalPostgresInstalled, type LocalPostgres, startLocalPostgres } from './local-postgres';
import { canRunPostgresInDocker, startPostgresInDocker } from './postgres-in-docker';

const LOOK_EVERY_MS = 500;

/**
 * A process of its own that starts PostgreSQL, says where it is, and stops it when the run that wanted it is over,
 * however that came to its end.
 */
async function main([folder, run]: readonly [string, string]): Promise<void> {
  writeFileSync(join(folder, 'keeper'), String(process.pid));
  let server: LocalPostgres | undefined;
  try {
    server = await start(folder);
    say(folder, 'address', server.url);
    while (isRunning(Number(run))) await setTimeout(LOOK_EVERY_MS);
  } catch (reason) {
    say(folder, 'failure', String(reason));
    while (isRunning(Number(run))) await setTimeout(LOOK_EVERY_MS);
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In Docker where that can be; a daemon that can not get the image, as without a network, is as good as none. */
async function start(folder: string): Promise<LocalPostgres> {
  const password = randomBytes(12).toString('hex');
  if (!canRunPostgresInDocker()) return startLocalPostgres(folder, password);
  return startPostgresInDocker(password).catch((reason: unknown) => {
    if (!isLocalPostgresInstalled()) throw reason;
    return startLocalPostgres(folder, password);
  });
}

function say(folder: string, what: string, text: string): void {
  const unfinished = join(folder, `${what}.unfinished`);
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, join(folder, what));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

void main(process.argv.slice(2) as [string, string]);
