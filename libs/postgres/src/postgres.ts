import { StoreUnusable } from '@awr/kernel';
import { Pool, type PoolClient } from 'pg';
import type { PostgresAddress } from './address';
import { type ConnectionOptions, connectionTo } from './connection';
import { asPostgresError } from './failures';
import type { Queryable, Row } from './queryable';
import { notUtf8, tooOld } from './wordings';

export interface PostgresOptions extends ConnectionOptions {
  /** How many connections there may be at once. */
  readonly mostConnections?: number;
}

/** The oldest that PostgreSQL's own makers still mend. */
const OLDEST = 14;
const USUAL = { mostConnections: 4, statementMillis: 30_000 };

/** Connections to one PostgreSQL. Whatever fails says where, and what to do. */
export class Postgres implements Queryable {
  private constructor(
    /** For libraries that take a pool of their own accord; what these throw is as the client library says it. */
    readonly pool: Pool,
    readonly address: PostgresAddress,
  ) {}

  static of(address: PostgresAddress, options: PostgresOptions = {}): Postgres {
    const { mostConnections, statementMillis } = { ...USUAL, ...options };
    const pool = new Pool({
      ...connectionTo(address, { ...options, statementMillis }),
      max: mostConnections,
      allowExitOnIdle: true,
    });
    // A connection that is lost while nobody uses it: the next who needs one gets a new one, or hears why not.
    pool.on('error', () => {});
    return new Postgres(pool, address);
  }

  async query<R = Row>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.saying(async () => (await this.pool.query(sql, [...values])).rows as R[]);
  }

  /** All of it or nothing, and on disk when it resolves. */
  async inTransaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result> {
    return this.saying(async () => {
      const client = await this.pool.connect();
      let lost: Error | undefined;
      try {
        await client.query('BEGIN');
        const result = await work(queryable(client));
        await client.query('COMMIT');
        return result;
      } catch (reason) {
        lost = await client.query('ROLLBACK').then(
          () => undefined,
          (error: Error) => error,
        );
        throw reason;
      } finally {
        // A connection that could not even roll back is not used again.
        client.release(lost);
      }
    });
  }

  async close(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }

  private async saying<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (reason) {
      throw asPostgresError(reason, this.address.shown);
    }
  }
}

/**
 * Connects, and looks whether the server is one that Awr can use.
 * @throws StoreUnusable, StoreUnavailable: each one line that says what to do.
 */
export async function openPostgres(address: PostgresAddress, options: PostgresOptions = {}): Promise<Postgres> {
  const postgres = Postgres.of(address, options);
  try {
    const [found] = await postgres.query<{ number: number; version: string; encoding: string }>(
      `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
              current_setting('server_encoding') AS encoding`,
    );
    if (found!.number < OLDEST * 10_000) throw new StoreUnusable(tooOld(address.shown, found!.version, OLDEST));
    if (found!.encoding !== 'UTF8') throw new StoreUnusable(notUtf8(address.shown, found!.encoding));
    return postgres;
  } catch (reason) {
    await postgres.close();
    throw reason;
  }
}

function queryable(client: PoolClient): Queryable {
  return {
    query: async <R>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, [...values])).rows as R[],
  };
}
