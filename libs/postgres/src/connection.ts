import { readFileSync } from 'node:fs';
import { StoreUnusable } from '@awr/kernel';
import type { ClientConfig } from 'pg';
import type { PostgresAddress } from './address';
import { authorityFileUnreadable } from './wordings';

export interface ConnectionOptions {
  /** How long connecting may take, in milliseconds. */
  readonly connectMillis?: number;
  /** How long one statement may take, in milliseconds; 0 is no limit. */
  readonly statementMillis?: number;
  /** What the server's own lists say who this is. */
  readonly name?: string;
  /** The server's settings for the sessions of these connections, such as search_path. */
  readonly settings?: Readonly<Record<string, string>>;
}

const CONNECT_MILLIS = 5000;
const NAME = 'awr';

/** How the client library is told to connect. @throws StoreUnusable where a file that the address names can't be read. */
export function connectionTo(address: PostgresAddress, options: ConnectionOptions = {}): ClientConfig {
  const { host, port, database, user, password } = address;
  const { connectMillis = CONNECT_MILLIS, statementMillis = 0, name = NAME, settings = {} } = options;
  return {
    ...{ host, port, database, user, password },
    ssl: address.tls && { rejectUnauthorized: true, ...authorityOf(address) },
    connectionTimeoutMillis: connectMillis,
    keepAlive: true,
    application_name: name,
    ...(Object.keys(settings).length > 0 && { options: asOptions(settings) }),
    ...(statementMillis > 0 && {
      statement_timeout: statementMillis,
      // Where the server itself is gone it can't keep to its own limit.
      query_timeout: statementMillis + connectMillis,
    }),
  };
}

function asOptions(settings: Readonly<Record<string, string>>): string {
  const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replace(/[\\\s]/g, '\\$&')}`);
  return words.join(' ');
}

function authorityOf({ authorityFile, setting }: PostgresAddress): { ca?: string } {
  if (authorityFile === undefined) return {};
  try {
    return { ca: readFileSync(authorityFile, 'utf8') };
  } catch (reason) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    throw new StoreUnusable(authorityFileUnreadable(setting, fault), { cause: reason });
  }
}
