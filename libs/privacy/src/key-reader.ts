import type { Sealed, Unsealer } from '@awr/kernel';
import { DataKeys, ERASED } from './held/data-keys';
import type { KeyTable } from './key-table';
import { type KeyringOptions, usualOptions } from './keyring-options';
import { FileKeyTable } from './keys-file/file-key-table';
import { openKeysFileToRead } from './keys-file/open-keys-file';
import { type KeyFiles, givenMasterKey } from './master-key/find-master-key';
import { PrivacyError } from './privacy-error';
import { openField } from './sealing/seal-field';

/** Opens seals and makes none: for worker threads and processes that only read. */
export class KeyReader implements Unsealer {
  protected constructor(
    protected readonly table: KeyTable,
    protected readonly keys: DataKeys,
  ) {}

  /** @throws PrivacyError saying what is wrong with the file of keys, or with the master key. */
  static open(files: KeyFiles, options: Partial<KeyringOptions> = {}): KeyReader {
    return KeyReader.over(new FileKeyTable(openKeysFileToRead(files.keys), files.keys), files.masterKey, options);
  }

  /** The keys of a table, wherever that is; it is closed with the reader, or where it can't be used. */
  static over(table: KeyTable, masterKeyFile: string, options: Partial<KeyringOptions> = {}): KeyReader {
    const { environment, mostHeld } = { ...usualOptions, ...options };
    const keys = table.place;
    try {
      const master = givenMasterKey(masterKeyFile, environment);
      if (!master) throw new PrivacyError('master-key-missing', { path: masterKeyFile, keys });
      // Bound to none yet, there are no keys: whoever starts first to write brings them, and this may be quicker.
      if (![null, master.check].includes(table.keyring().masterCheck))
        throw new PrivacyError('master-key-differs', { keys });
      return new KeyReader(table, new DataKeys(table, master, mostHeld));
    } catch (reason) {
      table.close();
      throw reason;
    }
  }

  /**
   * @throws PrivacyError `key-missing` where the key is not there and the person was not erased: to take them for
   * erased would hide a lost file of keys; `seal-broken`.
   */
  unseal(sealed: Sealed, eventId: string, field: string): unknown {
    const key = this.keys.of(sealed.person);
    if (key === ERASED) return undefined;
    if (!key) throw new PrivacyError('key-missing', { keys: this.table.place, person: sealed.person });
    return openField(key, sealed, eventId, field);
  }

  /** Takes these people's keys into memory, so that opening many seals is not one journey for each. */
  hold(people: Iterable<string>): void {
    if (this.table.isFar) this.keys.hold([...new Set(people)]);
  }

  /** @throws StoreUnavailable where the keys are out of reach. */
  check(): void {
    this.table.changes();
  }

  /** How many keys are in memory in plain. */
  get heldCount(): number {
    return this.keys.heldCount;
  }

  close(): void {
    this.keys.close();
  }
}
