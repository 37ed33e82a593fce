import type { PostgresAddress } from '@awr/postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { ViewsUnusable } from '../views/errors';
import type { Bookkeeping } from '../views/bookkeeping-schema';
import { noteRequests } from '../views/rebuild-requests';
import type { Told, ViewsStorage } from '../views/views-storage';
import { ArrayStatements } from './array-statements';
import { checkServer } from './check-server';
import { PostgresChannel } from './postgres-channel';
import { SCHEMA } from './postgres-sessions';
import { PostgresReader } from './postgres-reader';
import { takeTurn, tryLock } from './postgres-turn';
import { POSTGRES_TYPES } from './postgres-types';
import { PostgresWriter } from './postgres-writer';

/** Where views go that can't be used; only the last are kept. */
const ASIDE = `${SCHEMA}_set_aside`;
/** An empty table: that it is there says that the views are damaged. */
const DAMAGE_MARK = 'awr_damaged';
const USUAL_CONNECTIONS = 10;

export interface PostgresViewsOptions {
  /** Most connections that read at once. */
  readonly connections?: number;
}

/** Views in a schema of their own in PostgreSQL, written by one process at a time and read by any number. */
export function postgresViews(
  address: PostgresAddress,
  { connections = USUAL_CONNECTIONS }: PostgresViewsOptions = {},
): ViewsStorage {
  const writerDialect = (onLost: () => void) => new PostgresDialect({ pool: new PostgresWriter(address, onLost) });
  const asked = async <Result>(work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result> => {
    const db = new Kysely<unknown>({ dialect: writerDialect(() => undefined) });
    try {
      return await work(db);
    } finally {
      await db.destroy();
    }
  };
  const tell = (db: Kysely<unknown>, told: Told) => sql`select pg_notify(${SCHEMA}, ${told})`.execute(db);

  return {
    name: `postgres://${address.shown}`,
    types: POSTGRES_TYPES,
    isShared: true,
    statements: (_db, layout, table) => new ArrayStatements(layout, table),
    readerDialect: () => new PostgresDialect({ pool: new PostgresReader(address, connections) }),
    writerDialect,
    check: () => checkServer(address),
    takeTurn: async (db, turn) => {
      await takeTurn(db, turn);
      if (!(await isThere(db, SCHEMA))) await db.schema.createSchema(SCHEMA).ifNotExists().execute();
      else if (await isThere(db, SCHEMA, DAMAGE_MARK)) throw new ViewsUnusable('they were found damaged');
    },
    // What it knows of the table decides how queries are answered, and by itself it would look in a minute or so.
    settleTable: async (db, table) => void (await sql`analyze ${sql.id(table)}`.execute(db)),
    markDamaged: () =>
      asked(async (db) => {
        if (await isThere(db, SCHEMA)) await db.schema.createTable(DAMAGE_MARK).ifNotExists().execute();
        await tell(db, 'damaged');
      }),
    isMarkedDamaged: () => asked((db) => isThere(db, SCHEMA, DAMAGE_MARK)),
    setAside: () =>
      asked(async (db) => {
        // Somebody else has begun to write: they will have seen to it.
        if (!(await tryLock(db))) return undefined;
        await db.transaction().execute(async (tx) => {
          await tx.schema.dropSchema(ASIDE).ifExists().cascade().execute();
          if (await isThere(tx, SCHEMA))
            await sql`alter schema ${sql.id(SCHEMA)} rename to ${sql.id(ASIDE)}`.execute(tx);
        });
        return ASIDE;
      }),
    // What a server keeps of rows that are no more is for whoever runs it: docs/security.md.
    leaveNoTrace: () => asked((db) => db.schema.dropSchema(ASIDE).ifExists().cascade().execute()),
    askForRebuild: (names) =>
      asked(async (db) => {
        await db.transaction().execute(async (tx) => {
          await noteRequests(tx as unknown as Kysely<Bookkeeping>, names);
          await tell(tx, 'asked');
        });
      }),
    channel: (heard) => new PostgresChannel(address, heard),
    tellWith: async (tx) => void (await tell(tx as unknown as Kysely<unknown>, 'moved')),
  };
}

async function isThere<Schema>(db: Kysely<Schema>, schema: string, table?: string): Promise<boolean> {
  const asked = table === undefined ? sql`to_regnamespace(${schema})` : sql`to_regclass(${`${schema}.${table}`})`;
  const { rows } = await sql<{ there: boolean }>`select ${asked} is not null as there`.execute(db);
  return rows[0]?.there === true;
}
