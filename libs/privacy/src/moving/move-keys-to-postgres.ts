import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PostgresAddress, Queryable } from '@awr/postgres';
import { FileKeyTable, type KeyRow } from '../keys-file/file-key-table';
import { openKeysFile } from '../keys-file/open-keys-file';
import { connectToKeys } from '../keys-in-postgres/open';
import { PrivacyError } from '../privacy-error';
import { syncFolder } from '../private-file';

const RING = 'SELECT master_check AS check FROM awr_keys.keyring FOR UPDATE';
const PUT = `
  INSERT INTO awr_keys.data_keys (person, wrapped) SELECT * FROM unnest($1::text[], $2::bytea[]) ON CONFLICT DO NOTHING`;
const FIND = 'SELECT person, wrapped FROM awr_keys.data_keys WHERE person = ANY ($1)';
const BIND = `
  UPDATE awr_keys.keyring SET master_check = $1, erasures = greatest(erasures, $2), wiped = greatest(wiped, $3),
    checkpoint = coalesce(checkpoint, $4)`;
const AT_ONCE = 5000;

/**
 * Moves every key of a file into PostgreSQL, in one transaction, then wipes the file and deletes it. Cut short after the
 * transaction, it is finished when it is done again. Gives how many people's keys were moved.
 * @throws PrivacyError `keys-missing`, `keys-there-already`, and nothing is moved; StoreUnavailable, StoreUnusable.
 */
export async function moveKeysToPostgres(keys: string, address: PostgresAddress): Promise<number> {
  if (!existsSync(keys)) throw new PrivacyError('keys-missing', { keys });
  const postgres = await connectToKeys(address);
  const file = new FileKeyTable(openKeysFile(keys), keys);
  try {
    const moved = await postgres.inTransaction((transaction) =>
      putInto(transaction, file, `PostgreSQL ${address.shown}`),
    );
    file.empty();
    file.close();
    rmSync(keys);
    syncFolder(dirname(keys));
    return moved;
  } finally {
    file.close();
    await postgres.close();
  }
}

async function putInto(transaction: Queryable, file: FileKeyTable, place: string): Promise<number> {
  const { masterCheck, erasures, wiped, checkpoint } = file.keyring();
  const [ring] = await transaction.query<{ check: string | null }>(RING);
  if (ring!.check !== null && ring!.check !== masterCheck)
    throw new PrivacyError('keys-there-already', { keys: place });
  let moved = 0;
  for (const rows of inLotsOf(AT_ONCE, file.all())) {
    await transaction.query(PUT, [rows.map(({ person }) => person), rows.map(({ wrapped }) => wrapped)]);
    if (!(await areThere(transaction, rows))) throw new PrivacyError('keys-there-already', { keys: place });
    moved += rows.length;
  }
  await transaction.query(BIND, [masterCheck, erasures, wiped, checkpoint]);
  return moved;
}

/** Whether these very keys are there, and not others of the same people. */
async function areThere(transaction: Queryable, rows: readonly KeyRow[]): Promise<boolean> {
  const found = await transaction.query<KeyRow>(FIND, [rows.map(({ person }) => person)]);
  const byPerson = new Map(found.map(({ person, wrapped }) => [person, wrapped]));
  return rows.every(({ person, wrapped }) => {
    const there = byPerson.get(person);
    return wrapped && there ? Buffer.compare(wrapped, there) === 0 : wrapped === there;
  });
}

function* inLotsOf<Item>(size: number, items: Iterable<Item>): Iterable<Item[]> {
  let lot: Item[] = [];
  for (const item of items) {
    lot.push(item);
    if (lot.length < size) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
