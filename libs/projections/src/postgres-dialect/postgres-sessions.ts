import { connectionTo, type PostgresAddress } from '@awr/postgres';
import type { ClientConfig } from 'pg';
import { cellTypes } from './postgres-types';

/** Views have a schema of their own, so that a database can be shared with others. */
export const SCHEMA = 'awr_views';

const OF_ALL = {
  search_path: SCHEMA,
  // The server notices within half a minute that somebody is gone, whose network failed; then their lock is free.
  tcp_keepalives_idle: '10',
  tcp_keepalives_interval: '5',
  tcp_keepalives_count: '4',
};

const OF_READERS = {
  default_transaction_read_only: 'on',
  // All that a transaction reads is of one moment, as in SQLite.
  default_transaction_isolation: 'repeatable read',
  idle_in_transaction_session_timeout: '60s',
};
const READ_MILLIS = 30_000;

const OF_WRITERS = {
  // Views can be built again from the log: after a power cut the last transactions may be missing, and are made again.
  synchronous_commit: 'off',
  // A reader that takes long holds up a new generation for so long; then it is tried again.
  lock_timeout: '10s',
  // A process that is frozen in the middle of a transaction loses it, and with it the lock.
  idle_in_transaction_session_timeout: '60s',
};

export function readerSession(address: PostgresAddress): ClientConfig {
  return session(address, 'awr views, reading', OF_READERS, READ_MILLIS);
}

/** Without a limit on how long a statement takes: indexes on many rows take minutes. */
export function writerSession(address: PostgresAddress): ClientConfig {
  return session(address, 'awr views, writing', OF_WRITERS);
}

export function listeningSession(address: PostgresAddress): ClientConfig {
  return session(address, 'awr views, listening', {});
}

function session(
  address: PostgresAddress,
  name: string,
  settings: Readonly<Record<string, string>>,
  statementMillis = 0,
): ClientConfig {
  const connection = connectionTo(address, { name, settings: { ...OF_ALL, ...settings }, statementMillis });
  return { ...connection, types: cellTypes };
}
