import { existsSync } from 'node:fs';
import type { Position } from '@awr/event-store';
import type { Sealed, Sealer } from '@awr/kernel';
import { DataKeys, ERASED } from './held/data-keys';
import { KeyReader } from './key-reader';
import type { KeyTable } from './key-table';
import { type KeyringOptions, usualOptions } from './keyring-options';
import { FileKeyTable } from './keys-file/file-key-table';
import { openKeysFile } from './keys-file/open-keys-file';
import type { KeyFiles } from './master-key/find-master-key';
import type { MasterKey } from './master-key/master-key';
import { masterKeyOf } from './master-key/master-key-of';
import { PersonIsErased, PrivacyError } from './privacy-error';
import { sealField } from './sealing/seal-field';

/** Seals personal fields, opens them, and forgets people: one key for each person, outside the log. */
export class Keyring extends KeyReader implements Sealer {
  private isWiped = false;

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
    const { mayBeNew } = { ...usualOptions, ...options };
    if (!mayBeNew && !existsSync(files.keys)) throw new PrivacyError('keys-missing', { keys: files.keys });
    return Keyring.over(new FileKeyTable(openKeysFile(files.keys), files.keys), files.masterKey, options);
  }

  /** The keys of a table, wherever that is; it is closed with the keyring, or where it can't be used. */
  static override over(table: KeyTable, masterKeyFile: string, options: Partial<KeyringOptions> = {}): Keyring {
    const { environment, mostHeld, newDataKey } = { ...usualOptions, ...options };
    try {
      const master = masterKeyOf(table, masterKeyFile, environment);
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
    if (known === undefined) this.makeKeys([person]);
    const key = known ?? this.keys.of(person);
    if (key === ERASED) throw new PersonIsErased(person);
    // It was there a moment ago, unless the file was put back to what it had been before.
    if (!key) throw new PrivacyError('key-missing', { keys: this.table.place, person });
    return sealField(key, person, eventId, field, plain);
  }

  /** A secret for another purpose than people's data, the same in every process that has this master key. */
  secretFor(purpose: string): Buffer {
    return this.master.secretFor(purpose);
  }

  /** Makes keys for those who have none, in one write to the disk. Those who were erased get none. */
  prepare(people: Iterable<string>): void {
    const all = [...new Set(people)];
    const known = this.table.findAll(all);
    const without = all.filter((person) => !known.has(person));
    if (without.length > 0) this.makeKeys(without);
    if (this.table.isFar) this.hold(all);
  }

  /**
   * Destroys these people's keys for good: when it resolves, the place of keys holds no trace of them, and no thread or
   * process opens what was sealed for these people. Done again after it was cut short, it finishes what is left.
   */
  async erase(people: readonly string[]): Promise<void> {
    if (people.length === 0 && this.isWiped) return;
    const left = people.filter((person) => !this.isErased(person));
    if (left.length > 0) this.destroyKeys(left);
    // Nothing is awaited where it is done at once: a file of keys is erased from before this returns.
    const forgetting = this.table.othersForgot();
    if (forgetting) await forgetting;
    const { erasures, wiped } = this.table.keyring();
    const wiping = wiped < erasures ? this.table.wipe() : undefined;
    if (wiping) await wiping;
    this.isWiped = true;
  }

  isErased(person: string): boolean {
    return this.table.find(person) === null;
  }

  /** How far in the log erasures were carried out; undefined before the first time. */
  erasedThrough(): Position | undefined {
    return this.table.keyring().checkpoint ?? undefined;
  }

  keepErasedThrough(position: Position): void {
    this.table.setCheckpoint(position);
  }

  /** A consistent copy as a file of keys, also while they are in use. Take it after the copy of the log. */
  async copyTo(path: string): Promise<void> {
    const copying = this.table.copyTo(path);
    if (copying) await copying;
  }

  private makeKeys(people: readonly string[]): void {
    const wrapped = new Map(people.map((person) => [person, this.newWrappedKey(person)]));
    // Else a key would be wrapped with a master key that is no more, and be lost with it.
    if (!this.table.add(this.master.check, wrapped)) {
      throw new PrivacyError('master-key-differs', { keys: this.table.place });
    }
  }

  private destroyKeys(people: readonly string[]): void {
    this.table.destroy(people);
    this.keys.forgetAll();
  }

  private newWrappedKey(person: string): Uint8Array {
    const dataKey = this.newDataKey();
    const wrapped = this.master.wrap(person, dataKey);
    dataKey.fill(0);
    return wrapped;
  }
}
