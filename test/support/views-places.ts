import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresAddress, readPostgresAddress } from '@awr/postgres';
import { describeWithPostgres, freshDatabase } from './postgres';

/** Somewhere that views can be kept: a file, or a database of PostgreSQL. */
export interface FreshPlace {
  readonly at: string | PostgresAddress;
  remove(): Promise<void>;
}

export interface ViewsIn {
  readonly database: 'SQLite' | 'PostgreSQL';
  fresh(): Promise<FreshPlace>;
}

export const inSqlite: ViewsIn = {
  database: 'SQLite',
  fresh: () => {
    const folder = mkdtempSync(join(tmpdir(), 'awr-views-'));
    const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
    return Promise.resolve({ at: join(folder, 'views.db'), remove });
  },
};

export const inPostgres: ViewsIn = {
  database: 'PostgreSQL',
  fresh: async () => {
    const database = await freshDatabase();
    return { at: readPostgresAddress('AWR_TEST_POSTGRES_URL', database.url), remove: () => database.drop() };
  },
};

/** The same suite for each database in which views may be kept. */
export function describeOnEachDatabase(name: string, suite: (views: ViewsIn) => void): void {
  describe(`${name} in SQLite`, () => suite(inSqlite));
  describeWithPostgres(`${name} in PostgreSQL`, () => suite(inPostgres));
}

/** The address of a database as it was given. */
export function urlOf(place: FreshPlace['at']): string {
  if (typeof place === 'string') throw new Error(`${place} is a file and has no address`);
  const { user, password, host, port, database } = place;
  return `postgres://${user}:${password ?? ''}@${host}:${port}/${database}`;
}
