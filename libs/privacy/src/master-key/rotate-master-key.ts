import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeyTable } from '../keys-file/key-table';
import { openKeysFile } from '../keys-file/open-keys-file';
import { PrivacyError } from '../privacy-error';
import { type KeyFiles, masterKeyIn } from './find-master-key';
import { MasterKey } from './master-key';
import { makePrivateFile, syncFolder } from '../private-file';

/**
 * Wraps every data key with a new master key: all of them or, if anything goes wrong, none. A process that has the
 * file open with the old master key makes no more keys, and must be started again with the new one.
 * @throws PrivacyError `master-key-differs` where the old one is not the one they are wrapped with; StoreUnavailable.
 */
export function rewrap(keys: string, oldMaster: MasterKey, newMaster: MasterKey): void {
  const table = new KeyTable(openKeysFile(keys), keys);
  try {
    table.inTransaction(() => {
      if (table.keyring().masterCheck !== oldMaster.check) throw new PrivacyError('master-key-differs', { keys });
      for (const { person, wrapped } of table.allWrapped()) {
        const dataKey = oldMaster.unwrap(person, wrapped);
        if (!dataKey) throw new PrivacyError('keys-unreadable', { keys, fault: `the key of ${person} does not open` });
        table.rewrap(person, newMaster.wrap(person, dataKey));
        dataKey.fill(0);
      }
      table.setMasterCheck(newMaster.check);
    });
    table.wipe();
  } finally {
    table.close();
  }
}

/**
 * Replaces the master key in its file. The new one is on disk beside the old before any data key is wrapped with it,
 * so that a crash at any moment leaves the one that is needed; the next opening finishes what was begun.
 */
export function rotateMasterKeyFile(files: KeyFiles): void {
  finishRotation(files, masterCheckOf(files.keys));
  const old = masterKeyIn(files.masterKey);
  if (!old) throw new PrivacyError('master-key-missing', { path: files.masterKey, keys: files.keys });
  makePrivateFile(nextOf(files), `${MasterKey.newText()}\n`);
  const next = masterKeyIn(nextOf(files))!;
  rewrap(files.keys, old, next);
  finishRotation(files, next.check);
}

/**
 * Puts the new master key in its place if the keys are wrapped with it. One that they are not wrapped with stays where
 * it is: it may be about to be used, and the next rotation takes it.
 */
export function finishRotation(files: KeyFiles, masterCheck: string | null): void {
  if (masterKeyIn(nextOf(files))?.check !== masterCheck) return;
  renameSync(nextOf(files), files.masterKey);
  syncFolder(dirname(files.masterKey));
}

function masterCheckOf(keys: string): string | null {
  const table = new KeyTable(openKeysFile(keys), keys);
  try {
    return table.keyring().masterCheck;
  } finally {
    table.close();
  }
}

function nextOf(files: KeyFiles): string {
  return `${files.masterKey}.next`;
}
