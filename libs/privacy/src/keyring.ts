import { existsSync } from 'node:fs';
import type { Position } from '@awr/event-store';
import type { Sealed, Sealer } from '@awr/kernel';
import { KeyReader } from './key-reader';
import { type KeyringOptions, usualOptions } from './keyring-options';
import { DataKeys, ERASED } from './keys-file/data-keys';
import { KeyTable } from './keys-file/key-table';
import { openKeysFile } from './keys-file/open-keys-file';
import type { KeyFiles } from './master-key/find-master-key';
import type { MasterKey } from './master-key/master-key';
import { masterKeyOf } from './master-key/master-key-of';
import { PersonIsErased, PrivacyError } from './privacy-error';
import { ensurePrivateFile, syncFile } from './private-file';
import { sealField } from './sealing/seal-field';

/** Seals personal fields, opens them, and forgets people: one key for each person, outside the log. */
export class Keyring extends KeyReader implements Sealer {
  private constructor(
    table: KeyTable,
    keys: DataKeys,
    private readonly master: MasterKey,
    private readonly newDataKey: () => Uint8Array,
  ) {
    super(table, keys);
  }

  /**
   * Opens the file of keys; makes it, and a master key, on first use.
   * @throws PrivacyError saying what is wrong with the file of keys, or with the master key; StoreUnavailable.
   */
  static override open(files: KeyFiles, options: Partial<KeyringOptions> = {}): Keyring {
    const { environment, mostHeld, newDataKey, mayBeNew } = { ...usualOptions, ...options };
    if (!mayBeNew && !existsSync(files.keys)) throw new PrivacyError('keys-missing', { keys: files.keys });
    const table = new KeyTable(openKeysFile(files.keys), files.keys);
    try {
      const master = masterKeyOf(table, files, environment);
      return new Keyring(table, new DataKeys(table, master, mostHeld), master, newDataKey);
    } catch (reason) {
      table.close();
      throw reason;
    }
  }

  /**
   * The person's key is on disk before the seal is returned. A person's first seal so waits for the disk: where there
   * are many, `prepare` them.
   * @throws PersonIsErased; StoreUnavailable where a new key can't be written.
   */
  seal(person: string, eventId: string, field: string, plain: unknown): Sealed {
    const known = this.keys.of(person);
    if (known === undefined) this.prepare([person]);
    const key = known ?? this.keys.of(person);
    if (key === ERASED) throw new PersonIsErased(person);
    // It was there a moment ago, unless the file was put back to what it had been before.
    if (!key) throw new PrivacyError('key-missing', { keys: this.table.path, person });
    return sealField(key, person, eventId, field, plain);
  }

  /** Makes keys for those who have none, in one write to the disk. Those who were erased get none. */
  prepare(people: Iterable<string>): void {
    const without = [...new Set(people)].filter((person) => this.table.find(person) === undefined);
    if (without.length === 0) return;
    this.table.inTransaction(() => {
      this.refuseIfWrappedAnew();
      for (const person of without) this.table.add(person, this.newWrappedKey(person));
    });
  }

  /**
   * Destroys these people's keys for good: when it returns, the file holds no trace of them, and no thread or process
   * opens what was sealed for these people. Done again after it was cut short, it finishes what is left.
   */
  erase(people: readonly string[]): void {
    const left = people.filter((person) => !this.isErased(person));
    if (left.length > 0) this.destroyKeys(left);
    const { erasures, wiped } = this.table.keyring();
    if (wiped < erasures) this.table.wipe();
  }

  isErased(person: string): boolean {
    return this.table.find(person) === null;
  }

  /** How far in the log erasures were carried out; undefined before the first time. */
  erasedThrough(): Position | undefined {
    return this.table.keyring().checkpoint ?? undefined;
  }

  keepErasedThrough(position: Position): void {
    this.table.inTransaction(() => this.table.setCheckpoint(position));
  }

  /** A consistent copy of the file of keys, also while it is in use. Take it after the copy of the log. */
  copyTo(path: string): void {
    ensurePrivateFile(path);
    this.table.copyTo(path);
    syncFile(path);
  }

  private destroyKeys(people: readonly string[]): void {
    this.table.inTransaction(() => {
      for (const person of people) this.table.destroy(person);
      this.table.countErasure();
    });
    this.keys.forgetAll();
  }

  // Else a key would be wrapped with a master key that is no more, and be lost with it.
  private refuseIfWrappedAnew(): void {
    const { masterCheck } = this.table.keyring();
    if (masterCheck !== this.master.check) throw new PrivacyError('master-key-differs', { keys: this.table.path });
  }

  private newWrappedKey(person: string): Uint8Array {
    const dataKey = this.newDataKey();
    const wrapped = this.master.wrap(person, dataKey);
    dataKey.fill(0);
    return wrapped;
  }
}
