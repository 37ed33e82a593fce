import type { Postgres, PostgresAddress, Queryable } from '@awr/postgres';
import type { KeyRow } from '../keys-file/file-key-table';
import type { Environment } from '../master-key/find-master-key';
import { MasterKey } from '../master-key/master-key';
import { finishRotation, rotationIn } from '../master-key/rotate-master-key';
import { PrivacyError } from '../privacy-error';
import { connectToKeys } from './open';
import { ERASED_CHANNEL } from './schema';
import { writeKeysAnew } from './write-anew';

const RING = 'SELECT master_check AS check FROM awr_keys.keyring FOR UPDATE';
const PAGE = `
  SELECT person, wrapped FROM awr_keys.data_keys WHERE wrapped IS NOT NULL AND person > $1
  ORDER BY person LIMIT 10000`;
const REWRAP = `
  UPDATE awr_keys.data_keys AS kept SET wrapped = new.wrapped
  FROM unnest($1::text[], $2::bytea[]) AS new (person, wrapped) WHERE kept.person = new.person`;
// Counted as an erasure: whoever has keys in memory forgets them, and finds that its master key is not the one any more.
const BIND = 'UPDATE awr_keys.keyring SET master_check = $1, erasures = erasures + 1';
const TELL = `SELECT pg_notify('${ERASED_CHANNEL}', '')`;
const WIPED = 'UPDATE awr_keys.keyring SET wiped = erasures';

type WrappedRow = KeyRow & { readonly wrapped: Uint8Array };

/**
 * Replaces the master key of keys in PostgreSQL. Where it is given in AWR_MASTER_KEY the new one is taken from
 * AWR_NEXT_MASTER_KEY; else it is made, and put in the place of the file's. Processes that have the old one make no more
 * keys and open no more seals until they are started again with the new one.
 * @throws PrivacyError; StoreUnavailable, StoreUnusable
 */
export async function rotatePostgresMasterKey(
  address: PostgresAddress,
  masterKeyFile: string,
  environment: Environment = process.env,
): Promise<void> {
  const postgres = await connectToKeys(address);
  const place = `PostgreSQL ${address.shown}`;
  try {
    const [ring] = await postgres.query<{ check: string | null }>(RING);
    finishRotation(masterKeyFile, ring!.check);
    const { old, next } = givenRotation(environment) ?? rotationIn(masterKeyFile, place);
    await rewrap(postgres, place, old, next);
    finishRotation(masterKeyFile, next.check);
    if (await writeKeysAnew(postgres)) await postgres.query(WIPED);
  } finally {
    await postgres.close();
  }
}

function givenRotation(environment: Environment): { old: MasterKey; next: MasterKey } | undefined {
  const { AWR_MASTER_KEY: old, AWR_NEXT_MASTER_KEY: next } = environment;
  if (!old) return undefined;
  return { old: MasterKey.read(old, 'AWR_MASTER_KEY'), next: MasterKey.read(next ?? '', 'AWR_NEXT_MASTER_KEY') };
}

/** All of the keys or, if anything goes wrong, none. */
async function rewrap(postgres: Postgres, keys: string, old: MasterKey, next: MasterKey): Promise<void> {
  await postgres.inTransaction(async (transaction) => {
    const [ring] = await transaction.query<{ check: string | null }>(RING);
    if (ring!.check !== old.check) throw new PrivacyError('master-key-differs', { keys });
    for await (const page of pagesOf(transaction)) {
      const wrapped = page.map((row) => wrappedAnew(row, keys, old, next));
      await transaction.query(REWRAP, [page.map(({ person }) => person), wrapped]);
    }
    await transaction.query(BIND, [next.check]);
    await transaction.query(TELL);
  });
}

function wrappedAnew({ person, wrapped }: WrappedRow, keys: string, old: MasterKey, next: MasterKey): Uint8Array {
  const dataKey = old.unwrap(person, wrapped);
  if (!dataKey) throw new PrivacyError('keys-unreadable', { keys, fault: `the key of ${person} does not open` });
  const anew = next.wrap(person, dataKey);
  dataKey.fill(0);
  return anew;
}

async function* pagesOf(transaction: Queryable): AsyncIterable<WrappedRow[]> {
  for (let after = ''; ;) {
    const page = await transaction.query<WrappedRow>(PAGE, [after]);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.person;
  }
}
