import type { ClientConfig } from 'pg';
import { ViewsCanNotStart } from '../views/errors';
import { cellTypes } from './postgres-types';
import { addressIsNone } from './start-wording';

/** Views have a schema of their own, so that a database can be shared with others. */
export const SCHEMA = 'awr_views';
const CONNECT_TIMEOUT_MS = 10_000;
const USUAL_PORT = '5432';
/** How libpq calls ways to ask for TLS. Here all of them check the certificate. */
const CHECKED_TLS = new Set(['prefer', 'require', 'verify-ca', 'verify-full']);

/** Where views are in PostgreSQL, as the address says: `postgres://user:password@host:port/database?sslmode=…`. */
export class PostgresAddress {
  /** Host, port and database: what may be said aloud. */
  readonly name: string;
  private readonly url: URL;
  /** What the address itself wants set in each session. */
  private readonly ownOptions: string;

  /** @throws ViewsCanNotStart */
  constructor(address: string) {
    if (!isPostgresAddress(address) || !URL.canParse(address)) throw new ViewsCanNotStart(addressIsNone());
    this.url = new URL(address);
    const { hostname, port, pathname, searchParams } = this.url;
    if (hostname === '' || pathname.length < 2) throw new ViewsCanNotStart(addressIsNone());
    this.name = `${hostname}:${port || USUAL_PORT}/${decodeURIComponent(pathname.slice(1))}`;
    this.ownOptions = searchParams.get('options') ?? '';
    searchParams.delete('options');
    if (CHECKED_TLS.has(searchParams.get('sslmode') ?? '')) searchParams.set('sslmode', 'verify-full');
  }

  get user(): string {
    return decodeURIComponent(this.url.username);
  }

  /** For a connection whose session begins with these settings. */
  config(settings: Readonly<Record<string, string>>): ClientConfig {
    const options = Object.entries({ search_path: SCHEMA, ...KEEP_ALIVE, ...settings });
    return {
      connectionString: this.url.href,
      options: [this.ownOptions, ...options.map(([name, value]) => `-c ${name}=${escaped(value)}`)].join(' ').trim(),
      application_name: 'awr views',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      types: cellTypes,
    };
  }
}

/** The server notices within half a minute that somebody is gone, whose network failed; then their lock is free. */
const KEEP_ALIVE = { tcp_keepalives_idle: '10', tcp_keepalives_interval: '5', tcp_keepalives_count: '4' };

export function isPostgresAddress(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

function escaped(value: string): string {
  return value.replace(/[\\ ]/g, '\\$&');
}
