import { readPostgresAddress } from '@awr/postgres';
import { Keyring } from '../keyring';
import type { KeyringOptions } from '../keyring-options';
import { openPostgresKeyring } from '../keys-in-postgres/open';
import type { KeyFiles } from '../master-key/find-master-key';

/** Where keys are, in words that another process can be given. */
export interface Description {
  /** Of PostgreSQL; without one they are in a file. */
  readonly url?: string;
  readonly files: KeyFiles;
}

export async function openDescribed({ url, files }: Description, options: Partial<KeyringOptions>): Promise<Keyring> {
  if (url === undefined) return Keyring.open(files, { environment: {}, ...options });
  const address = readPostgresAddress('AWR_KEYS_URL', url);
  return openPostgresKeyring(address, files.masterKey, { environment: {}, ...options });
}
