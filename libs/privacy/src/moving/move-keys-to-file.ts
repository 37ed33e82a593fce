import { existsSync } from 'node:fs';
import type { PostgresAddress, Queryable } from '@awr/postgres';
import { FileKeyTable } from '../keys-file/file-key-table';
import { openKeysFile } from '../keys-file/open-keys-file';
import { copyFrom } from '../keys-in-postgres/copy-to-file';
import { connectToKeys } from '../keys-in-postgres/open';
import { ERASED_CHANNEL } from '../keys-in-postgres/schema';
import { PrivacyError } from '../privacy-error';

const LOCK = 'SELECT one FROM awr_keys.keyring FOR UPDATE';
// A holder renews every second; who has not for so long is dead.
const HOLDERS = `SELECT id FROM awr_keys.holders WHERE renewed_at > clock_timestamp() - interval '10 seconds'`;
const EMPTY = 'TRUNCATE awr_keys.data_keys';
const UNBIND = 'UPDATE awr_keys.keyring SET master_check = NULL, checkpoint = NULL, erasures = erasures + 1';
const TELL = `SELECT pg_notify('${ERASED_CHANNEL}', '')`;

/**
 * Moves every key from PostgreSQL into a new file, and takes them away there. The file is on disk before that: cut short
 * in between, both have them, and the file can be deleted and made again. Gives how many people's keys were moved.
 * @throws PrivacyError `keys-there-already`, `keys-in-use`, and nothing is moved; StoreUnavailable, StoreUnusable.
 */
export async function moveKeysToFile(address: PostgresAddress, keys: string): Promise<number> {
  if (existsSync(keys)) throw new PrivacyError('keys-there-already', { keys });
  const postgres = await connectToKeys(address);
  try {
    return await postgres.inTransaction((transaction) => take(transaction, keys, `PostgreSQL ${address.shown}`));
  } finally {
    await postgres.close();
  }
}

async function take(transaction: Queryable, keys: string, place: string): Promise<number> {
  await transaction.query(LOCK);
  if ((await transaction.query(HOLDERS)).length > 0) throw new PrivacyError('keys-in-use', { keys: place });
  const file = new FileKeyTable(openKeysFile(keys), keys);
  try {
    const moved = await copyFrom(transaction, file);
    await transaction.query(EMPTY);
    await transaction.query(UNBIND);
    await transaction.query(TELL);
    return moved;
  } finally {
    file.close();
  }
}
