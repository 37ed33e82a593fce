import type { PostgresAddress } from '@awr/postgres';
import { Client } from 'pg';
import { Backoff } from '../engine/backoff';
import { TOLD, type Told, type ViewsChannel } from '../views/views-storage';
import { goodbye } from './goodbye';
import { listeningSession, SCHEMA } from './postgres-sessions';

/**
 * Hears what engines in any process tell, by LISTEN. While the connection is away nothing is heard; when it is back,
 * all who listen look for themselves.
 */
export class PostgresChannel implements ViewsChannel {
  private readonly closing = new AbortController();
  private readonly backoff = new Backoff();
  private client: Client | undefined;

  constructor(
    private readonly address: PostgresAddress,
    private readonly heard: (told: Told) => void,
  ) {
    void this.keepListening();
  }

  /** The database tells when it commits. */
  tell(): void {}

  close(): void {
    this.closing.abort();
    if (this.client) void goodbye(this.client);
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted) {
      await this.listen().catch(() => undefined);
      if (!signal.aborted) await this.backoff.wait(signal);
    }
  }

  /** Until the connection ends. */
  private async listen(): Promise<void> {
    const client = new Client(listeningSession(this.address));
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.once('error', () => resolve());
    });
    try {
      await client.connect();
      this.client = client;
      client.on('notification', ({ payload }) => this.heard(TOLD.find((told) => told === payload) ?? 'moved'));
      await client.query(`listen ${SCHEMA}`);
      this.backoff.reset();
      this.heard('moved');
      if (!this.closing.signal.aborted) await ended;
    } finally {
      this.client = undefined;
      await goodbye(client);
    }
  }
}
