import { type Postgres, type PostgresAddress, ensureSchema, openPostgres } from '@awr/postgres';
import { KeyReader } from '../key-reader';
import { Keyring } from '../keyring';
import { type KeyringOptions, usualOptions } from '../keyring-options';
import { PrivacyError } from '../privacy-error';
import { KeysThread } from './keys-thread';
import { PostgresKeyTable } from './postgres-key-table';
import { KEYS_SCHEMA } from './schema';

/**
 * Opens keys in PostgreSQL; makes their tables, and a master key, on first use.
 * @throws PrivacyError, StoreUnavailable, StoreUnusable saying what is wrong with the server or with the master key.
 */
export async function openPostgresKeyring(
  address: PostgresAddress,
  masterKeyFile: string,
  options: Partial<KeyringOptions> = {},
): Promise<Keyring> {
  const { mayBeNew } = { ...usualOptions, ...options };
  const table = await openTable(address);
  if (!mayBeNew && table.keyring().masterCheck === null) {
    table.close();
    throw new PrivacyError('keys-missing', { keys: table.place });
  }
  return Keyring.over(table, masterKeyFile, options);
}

/** For processes and threads that only read. */
export async function openPostgresKeyReader(
  address: PostgresAddress,
  masterKeyFile: string,
  options: Partial<KeyringOptions> = {},
): Promise<KeyReader> {
  return KeyReader.over(await openTable(address), masterKeyFile, options);
}

/** Connections for what takes long: a copy, writing everything anew. */
export async function connectToKeys(address: PostgresAddress): Promise<Postgres> {
  const postgres = await openPostgres(address, { mostConnections: 2, statementMillis: 0, name: 'awr keys' });
  try {
    await ensureSchema(postgres, KEYS_SCHEMA);
    return postgres;
  } catch (reason) {
    await postgres.close();
    throw reason;
  }
}

async function openTable(address: PostgresAddress): Promise<PostgresKeyTable> {
  const postgres = await connectToKeys(address);
  const place = `PostgreSQL ${address.shown}`;
  try {
    return new PostgresKeyTable(await KeysThread.start(address, place), postgres, place);
  } catch (reason) {
    await postgres.close();
    throw reason;
  }
}
