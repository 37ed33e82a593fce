import { existsSync } from 'node:fs';
import type { PostgresAddress } from '@awr/postgres';
import { FileKeyTable } from '../keys-file/file-key-table';
import { openKeysFile } from '../keys-file/open-keys-file';
import { copyToFile } from '../keys-in-postgres/copy-to-file';
import { connectToKeys } from '../keys-in-postgres/open';
import { PrivacyError } from '../privacy-error';

/** Where keys are: a file of keys, or PostgreSQL. */
export type PlaceOfKeys = string | PostgresAddress;

/**
 * Copies every key, still wrapped, into a new file of keys, also while they are in use. Take it after the copy of the log.
 * @throws PrivacyError `keys-missing`, `keys-there-already`; StoreUnavailable, StoreUnusable.
 */
export async function copyKeys(from: PlaceOfKeys, to: string): Promise<void> {
  if (existsSync(to)) throw new PrivacyError('keys-there-already', { keys: to });
  if (typeof from === 'string') return copyFile(from, to);
  const postgres = await connectToKeys(from);
  try {
    await copyToFile(postgres, to);
  } finally {
    await postgres.close();
  }
}

function copyFile(from: string, to: string): void {
  if (!existsSync(from)) throw new PrivacyError('keys-missing', { keys: from });
  const table = new FileKeyTable(openKeysFile(from), from);
  try {
    table.copyTo(to);
  } finally {
    table.close();
  }
}
