import { Client, type QueryResult } from 'pg';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { ViewsUnavailable } from '../views/errors';
import type { PostgresAddress } from '@awr/postgres';
import { goodbye } from './goodbye';
import { asViewsError } from './postgres-faults';
import { writerSession } from './postgres-sessions';
import { StatementNames } from './statement-names';

/**
 * The connection that writes: one, and always the same. It holds the lock that says who may write, so whoever loses the
 * connection loses the lock and the transaction at once, and can never commit what another has done meanwhile. That is
 * why it is not opened again: a new one begins from the bookkeeping.
 */
export class PostgresWriter implements PostgresPool {
  protected readonly client: Client;
  private connected: Promise<unknown> | undefined;
  private lost: Error | undefined;
  private hasEnded = false;
  private readonly names = new StatementNames();
  private last: Promise<void> = Promise.resolve();

  constructor(address: PostgresAddress, onLost: () => void) {
    this.client = new Client(writerSession(address));
    const isLost = (reason: Error) => {
      if (!this.lost) onLost();
      this.lost ??= reason;
    };
    this.client.on('error', isLost);
    this.client.on('end', () => isLost(new Error('the connection to PostgreSQL has ended')));
  }

  /** Transactions take turns. */
  async connect(): Promise<PostgresPoolClient> {
    const before = this.last;
    let release!: () => void;
    this.last = new Promise((resolve) => (release = resolve));
    await before;
    try {
      await this.open();
      const query = (text: string, parameters: readonly unknown[]) => this.query(text, parameters);
      return { query, release } as unknown as PostgresPoolClient;
    } catch (error) {
      release();
      throw error;
    }
  }

  async end(): Promise<void> {
    if (this.hasEnded) return;
    this.hasEnded = true;
    if (this.connected) await goodbye(this.client);
  }

  private async open(): Promise<void> {
    if (this.lost) throw new ViewsUnavailable(this.lost.message, { cause: this.lost });
    try {
      await (this.connected ??= this.client.connect());
    } catch (error) {
      throw asViewsError(error, 'writer');
    }
  }

  protected async query(text: string, parameters: readonly unknown[]): Promise<QueryResult> {
    if (this.lost) throw new ViewsUnavailable(this.lost.message, { cause: this.lost });
    try {
      return await this.client.query(this.names.asQuery(text, parameters));
    } catch (error) {
      throw asViewsError(error, 'writer');
    }
  }
}
