import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres } from '@awr/postgres';
import type { KeyTable, KeyringRow, Wrapped } from '../key-table';
import { copyToFile } from './copy-to-file';
import type { KeysThread } from './keys-thread';
import { ERASED_CHANNEL } from './schema';
import type { Statement } from './thread-messages';
import { writeKeysAnew } from './write-anew';

const KEYRING = `
  SELECT master_check AS "masterCheck", erasures, wiped, checkpoint FROM awr_keys.keyring`;
const FIND = 'SELECT person, wrapped FROM awr_keys.data_keys WHERE person = ANY ($1)';
// Waits for a change of the master key that is under way, and then finds another check than its own.
const ADD = `
  WITH ring AS (SELECT one FROM awr_keys.keyring WHERE master_check = $1 FOR SHARE),
  added AS (
    INSERT INTO awr_keys.data_keys (person, wrapped)
    SELECT new.person, new.wrapped FROM unnest($2::text[], $3::bytea[]) AS new (person, wrapped), ring
    ON CONFLICT DO NOTHING)
  SELECT one FROM ring`;
const DESTROY = `
  INSERT INTO awr_keys.data_keys (person) SELECT * FROM unnest($1::text[])
  ON CONFLICT (person) DO UPDATE SET wrapped = NULL`;
const COUNT_ERASURE = 'UPDATE awr_keys.keyring SET erasures = erasures + 1';
const TELL = `SELECT pg_notify('${ERASED_CHANNEL}', '')`;
const BIND = 'UPDATE awr_keys.keyring SET master_check = $1 WHERE master_check IS NULL';
const SET_CHECKPOINT = 'UPDATE awr_keys.keyring SET checkpoint = $1';
const BEHIND = `
  SELECT id FROM awr_keys.holders WHERE seen < (SELECT erasures FROM awr_keys.keyring)`;
const LET_GO = `
  DELETE FROM awr_keys.holders WHERE id = ANY ($1) AND seen < (SELECT erasures FROM awr_keys.keyring)`;

/** Longer than a lease lasts that was taken before the erasure (decision 66). */
const LONGEST_LEASE_MILLIS = 4000;
const LOOK_AGAIN_MILLIS = 20;

interface KeyringColumns {
  readonly masterCheck: string | null;
  readonly erasures: string;
  readonly wiped: string;
  readonly checkpoint: string | null;
}

/** Keys in PostgreSQL, for several processes on several machines. */
export class PostgresKeyTable implements KeyTable {
  readonly isFar = true;

  constructor(
    private readonly thread: KeysThread,
    /** For what takes long, and nobody has to sleep for. */
    private readonly postgres: Postgres,
    readonly place: string,
  ) {}

  keyring(): KeyringRow {
    const [row] = this.asked<KeyringColumns>(KEYRING);
    return { ...row!, erasures: Number(row!.erasures), wiped: Number(row!.wiped) };
  }

  changes(): number {
    return this.thread.lease.erasures();
  }

  find(person: string): Wrapped {
    return this.findAll([person]).get(person);
  }

  findAll(people: readonly string[]): Map<string, Uint8Array | null> {
    if (people.length === 0) return new Map();
    const rows = this.asked<{ person: string; wrapped: Uint8Array | null }>(FIND, people);
    return new Map(rows.map(({ person, wrapped }) => [person, wrapped]));
  }

  add(masterCheck: string, wrapped: ReadonlyMap<string, Uint8Array>): boolean {
    return this.asked(ADD, masterCheck, [...wrapped.keys()], [...wrapped.values()]).length > 0;
  }

  destroy(people: readonly string[]): void {
    // The one row first: whoever adds a key locks in this order too.
    this.thread.ask(statement(COUNT_ERASURE), statement(DESTROY, people), statement(TELL));
  }

  bindTo(masterCheck: string): void {
    this.asked(BIND, masterCheck);
  }

  setCheckpoint(checkpoint: string): void {
    this.asked(SET_CHECKPOINT, checkpoint);
  }

  /**
   * Waits for every holder to say that it has forgotten what was erased; not longer than a lease lasts, since whoever
   * has not said so by then can use no key before having heard of it.
   */
  async othersForgot(): Promise<void> {
    const began = performance.now();
    for (;;) {
      const behind = await this.postgres.query<{ id: string }>(BEHIND);
      if (behind.length === 0) return;
      if (performance.now() - began > LONGEST_LEASE_MILLIS) {
        // They are dead, or out of reach: the next erasure need not wait for them too.
        await this.postgres.query(LET_GO, [behind.map(({ id }) => id)]);
        return;
      }
      await wait(LOOK_AGAIN_MILLIS);
    }
  }

  /** PostgreSQL writes a new file, and deletes the old one. What docs/security.md says of deleted files holds. */
  async wipe(): Promise<void> {
    const { erasures } = this.keyring();
    if (!(await writeKeysAnew(this.postgres))) return;
    await this.postgres.query('UPDATE awr_keys.keyring SET wiped = greatest(wiped, $1)', [erasures]);
  }

  copyTo(path: string): Promise<void> {
    return copyToFile(this.postgres, path);
  }

  close(): void {
    this.thread.close();
    void this.postgres.close();
  }

  private asked<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.thread.ask<Row>(statement(sql, ...values))[0]!;
  }
}

function statement(sql: string, ...values: unknown[]): Statement {
  return { sql, values };
}
