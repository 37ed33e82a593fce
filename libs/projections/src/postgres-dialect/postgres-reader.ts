import { Pool, type PoolClient, type QueryResult } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { PostgresAddress } from '@awr/postgres';
import { asViewsError, isOfConnection } from './postgres-faults';
import { readerSession } from './postgres-sessions';

const IDLE_MS = 60_000;

/** Connections that read, opened as they are needed, up to so many. */
export class PostgresReader implements PostgresPool {
  private readonly pool: Pool;

  constructor(address: PostgresAddress, mostConnections: number) {
    this.pool = new Pool({ ...readerSession(address), max: mostConnections, idleTimeoutMillis: IDLE_MS });
    // A connection that broke while nobody used it is replaced when somebody needs one.
    this.pool.on('error', () => undefined);
  }

  async connect(): Promise<PostgresPoolClient> {
    const reading = new Reading(this.pool);
    await reading.begin();
    return reading as unknown as PostgresPoolClient;
  }

  async end(): Promise<void> {
    if (!this.pool.ended) await this.pool.end();
  }
}

/** One connection while somebody reads with it. */
class Reading {
  private client!: PoolClient;
  private isFirst = true;
  private isBroken = false;

  constructor(private readonly pool: Pool) {}

  async begin(): Promise<void> {
    try {
      this.client = await this.pool.connect();
    } catch (error) {
      throw asViewsError(error, 'reader');
    }
  }

  async query(text: string, parameters: readonly unknown[]): Promise<QueryResult> {
    const mayTryAgain = this.isFirst;
    this.isFirst = false;
    try {
      return await this.client.query(text, parameters.map(cleaned));
    } catch (error) {
      this.isBroken = isOfConnection(error);
      if (!this.isBroken || !mayTryAgain) throw asViewsError(error, 'reader');
    }
    // The connection had broken before, while nobody used it: another one is as good.
    this.release();
    this.isBroken = false;
    await this.begin();
    return this.query(text, parameters);
  }

  release(): void {
    this.client.release(this.isBroken);
  }
}

/** No text in PostgreSQL holds a NUL, so none can equal one that does; as it is, the statement would fail. */
function cleaned(parameter: unknown): unknown {
  return typeof parameter === 'string' && parameter.includes('\0') ? parameter.replaceAll('\0', '\ufffd') : parameter;
}
