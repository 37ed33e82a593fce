import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { ensurePrivateFile, syncFile } from '../private-file';
import type { KeyTable, KeyringRow, Wrapped } from '../key-table';
import { keysFileFault } from './sqlite-fault';

const KEYRING = 'SELECT master_check AS masterCheck, erasures, wiped, checkpoint FROM keyring';
const SET_MASTER_CHECK = 'UPDATE keyring SET master_check = ?';
const BIND = 'UPDATE keyring SET master_check = ? WHERE master_check IS NULL';
const SET_CHECKPOINT = 'UPDATE keyring SET checkpoint = ?';
const SET_WIPED = 'UPDATE keyring SET wiped = ?';
const COUNT_ERASURE = 'UPDATE keyring SET erasures = erasures + 1';
const FIND = 'SELECT wrapped FROM data_keys WHERE person = ?';
const ADD = 'INSERT INTO data_keys (person, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING';
const REWRAP = 'UPDATE data_keys SET wrapped = ? WHERE person = ?';
const DESTROY = 'INSERT INTO data_keys (person) VALUES (?) ON CONFLICT DO UPDATE SET wrapped = NULL';
const ALL = 'SELECT person, wrapped FROM data_keys ORDER BY person';
const PUT = 'INSERT INTO data_keys (person, wrapped) VALUES (?, ?)';
const SET_KEYRING = 'UPDATE keyring SET master_check = ?, erasures = ?, wiped = ?, checkpoint = ?';
const ALL_WRAPPED = 'SELECT person, wrapped FROM data_keys WHERE wrapped IS NOT NULL';
// Changes whenever somebody else, in this process or another, has written to the file.
const DATA_VERSION = 'PRAGMA data_version';

export interface KeyRow {
  readonly person: string;
  /** Null where the key was destroyed. */
  readonly wrapped: Uint8Array | null;
}

/** The file of wrapped keys, statement by statement. */
export class FileKeyTable implements KeyTable {
  readonly isFar = false;
  private readonly statements = new Map<string, StatementSync>();

  constructor(
    private readonly file: DatabaseSync,
    readonly place: string,
  ) {}

  keyring(): KeyringRow {
    return this.get(KEYRING) as unknown as KeyringRow;
  }

  /** SQLite's own count of what others wrote: 4 µs, and the same for threads and processes. */
  changes(): number {
    return (this.get(DATA_VERSION) as { data_version: number }).data_version;
  }

  find(person: string): Wrapped {
    return (this.get(FIND, person) as { wrapped: Uint8Array | null } | undefined)?.wrapped;
  }

  findAll(people: readonly string[]): Map<string, Uint8Array | null> {
    const found = new Map<string, Uint8Array | null>();
    for (const person of people) {
      const wrapped = this.find(person);
      if (wrapped !== undefined) found.set(person, wrapped);
    }
    return found;
  }

  add(masterCheck: string, wrapped: ReadonlyMap<string, Uint8Array>): boolean {
    return this.inTransaction(() => {
      if (this.keyring().masterCheck !== masterCheck) return false;
      for (const [person, key] of wrapped) this.run(ADD, person, key);
      return true;
    });
  }

  rewrap(person: string, wrapped: Uint8Array): void {
    this.run(REWRAP, wrapped, person);
  }

  /** Every row, of those who were erased as well, in order of people. */
  *all(): IterableIterator<KeyRow> {
    yield* this.blamed(() => this.statement(ALL).iterate()) as unknown as IterableIterator<KeyRow>;
  }

  /** Puts rows as they are, in one write. */
  putAll(rows: Iterable<KeyRow>): void {
    this.inTransaction(() => {
      for (const { person, wrapped } of rows) this.run(PUT, person, wrapped);
    });
  }

  /** Leaves a file with nothing in it, before it is deleted. */
  empty(): void {
    this.exec('DELETE FROM data_keys');
    this.wipe();
  }

  setKeyring({ masterCheck, erasures, wiped, checkpoint }: KeyringRow): void {
    this.run(SET_KEYRING, masterCheck, erasures, wiped, checkpoint);
  }

  destroy(people: readonly string[]): void {
    this.inTransaction(() => {
      for (const person of people) this.run(DESTROY, person);
      this.run(COUNT_ERASURE);
    });
  }

  allWrapped(): { person: string; wrapped: Uint8Array }[] {
    return this.blamed(() => this.statement(ALL_WRAPPED).all()) as { person: string; wrapped: Uint8Array }[];
  }

  bindTo(masterCheck: string): void {
    this.run(BIND, masterCheck);
  }

  setMasterCheck(check: string): void {
    this.run(SET_MASTER_CHECK, check);
  }

  setCheckpoint(checkpoint: string): void {
    this.run(SET_CHECKPOINT, checkpoint);
  }

  /**
   * Writes the whole file anew. `secure_delete` blanks what is deleted, but where SQLite has moved a row to another
   * page, it now and then leaves a copy behind (seen with 2 of 6,000 keys): only a fresh file is sure to hold none.
   * Takes about 60 ms for 100,000 people.
   */
  wipe(): undefined {
    const { erasures } = this.keyring();
    this.exec('VACUUM');
    this.run(SET_WIPED, erasures);
  }

  /** Everyone who has the file open asks it before each use of a key. */
  othersForgot(): undefined {}

  copyTo(path: string): undefined {
    ensurePrivateFile(path);
    this.run('VACUUM INTO ?', path);
    syncFile(path);
  }

  /** All of it or nothing, and on disk when it returns. */
  inTransaction<Result>(work: () => Result): Result {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (reason) {
      // A full disk may already have ended the transaction.
      if (this.file.isTransaction) this.file.exec('ROLLBACK');
      throw reason;
    }
  }

  close(): void {
    if (this.file.isOpen) this.file.close();
  }

  private get(sql: string, ...values: SQLInputValue[]): Record<string, SQLOutputValue> | undefined {
    return this.blamed(() => this.statement(sql).get(...values));
  }

  private run(sql: string, ...values: SQLInputValue[]): void {
    this.blamed(() => this.statement(sql).run(...values));
  }

  private exec(sql: string): void {
    this.blamed(() => this.file.exec(sql));
  }

  private blamed<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (reason) {
      throw keysFileFault(reason, this.place);
    }
  }

  private statement(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known) return known;
    const prepared = this.file.prepare(sql);
    this.statements.set(sql, prepared);
    return prepared;
  }
}
