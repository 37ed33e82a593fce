import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';
import { keysFileFault } from './sqlite-fault';

/** What the file says besides the keys themselves. */
export interface KeyringRow {
  /** Of the master key that the keys are wrapped with; null until there is one. */
  readonly masterCheck: string | null;
  /** How many times something was erased. */
  readonly erasures: number;
  /** What `erasures` was when the file was last written anew; less, where a process died before it could. */
  readonly wiped: number;
  /** How far in the log erasures were carried out. */
  readonly checkpoint: string | null;
}

const KEYRING = 'SELECT master_check AS masterCheck, erasures, wiped, checkpoint FROM keyring';
const SET_MASTER_CHECK = 'UPDATE keyring SET master_check = ?';
const SET_CHECKPOINT = 'UPDATE keyring SET checkpoint = ?';
const SET_WIPED = 'UPDATE keyring SET wiped = ?';
const COUNT_ERASURE = 'UPDATE keyring SET erasures = erasures + 1';
const FIND = 'SELECT wrapped FROM data_keys WHERE person = ?';
const ADD = 'INSERT INTO data_keys (person, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING';
const REWRAP = 'UPDATE data_keys SET wrapped = ? WHERE person = ?';
const DESTROY = 'INSERT INTO data_keys (person) VALUES (?) ON CONFLICT DO UPDATE SET wrapped = NULL';
const ALL_WRAPPED = 'SELECT person, wrapped FROM data_keys WHERE wrapped IS NOT NULL';
// Changes whenever somebody else, in this process or another, has written to the file.
const DATA_VERSION = 'PRAGMA data_version';

/** The file of wrapped keys, statement by statement. */
export class KeyTable {
  private readonly statements = new Map<string, StatementSync>();

  constructor(
    private readonly file: DatabaseSync,
    readonly path: string,
  ) {}

  keyring(): KeyringRow {
    return this.get(KEYRING) as unknown as KeyringRow;
  }

  dataVersion(): number {
    return (this.get(DATA_VERSION) as { data_version: number }).data_version;
  }

  /** The wrapped key; null where it was destroyed, undefined where there never was one. */
  find(person: string): Uint8Array | null | undefined {
    return (this.get(FIND, person) as { wrapped: Uint8Array | null } | undefined)?.wrapped;
  }

  /** Leaves the row as it is where the person has one. */
  add(person: string, wrapped: Uint8Array): void {
    this.run(ADD, person, wrapped);
  }

  rewrap(person: string, wrapped: Uint8Array): void {
    this.run(REWRAP, wrapped, person);
  }

  destroy(person: string): void {
    this.run(DESTROY, person);
  }

  allWrapped(): { person: string; wrapped: Uint8Array }[] {
    return this.blamed(() => this.statement(ALL_WRAPPED).all()) as { person: string; wrapped: Uint8Array }[];
  }

  countErasure(): void {
    this.run(COUNT_ERASURE);
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
  wipe(): void {
    const { erasures } = this.keyring();
    this.exec('VACUUM');
    this.run(SET_WIPED, erasures);
  }

  /** A consistent copy, also while others write. The target must be empty, or not there. */
  copyTo(path: string): void {
    this.run('VACUUM INTO ?', path);
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
      throw keysFileFault(reason, this.path);
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
