import type { Postgres, Queryable } from '@awr/postgres';
import type { KeyringRow } from '../key-table';
import { FileKeyTable, type KeyRow } from '../keys-file/file-key-table';
import { openKeysFile } from '../keys-file/open-keys-file';

const SNAPSHOT = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY';
const KEYRING = `
  SELECT master_check AS "masterCheck", erasures::float8, wiped::float8, checkpoint FROM awr_keys.keyring`;
const PAGE = `
  SELECT person, wrapped FROM awr_keys.data_keys WHERE person > $1 ORDER BY person LIMIT ${10_000}`;

/** Copies keys that are in PostgreSQL, as they are at one moment, into a new file of keys. */
export async function copyToFile(postgres: Postgres, path: string): Promise<void> {
  const file = new FileKeyTable(openKeysFile(path), path);
  try {
    await postgres.inTransaction(async (transaction) => {
      await transaction.query(SNAPSHOT);
      await copyFrom(transaction, file);
    });
  } finally {
    file.close();
  }
}

/** Puts all that a transaction sees into a file; gives how many people's keys. */
export async function copyFrom(transaction: Queryable, file: FileKeyTable): Promise<number> {
  let copied = 0;
  const [keyring] = await transaction.query<KeyringRow>(KEYRING);
  for await (const page of pagesOf(transaction)) {
    file.putAll(page);
    copied += page.length;
  }
  file.setKeyring(keyring!);
  return copied;
}

async function* pagesOf(transaction: Queryable): AsyncIterable<KeyRow[]> {
  for (let after = ''; ;) {
    const page = await transaction.query<KeyRow>(PAGE, [after]);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.person;
  }
}
