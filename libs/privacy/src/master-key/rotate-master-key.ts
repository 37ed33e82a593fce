import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { FileKeyTable } from '../keys-file/file-key-table';
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
  const table = new FileKeyTable(openKeysFile(keys), keys);
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
  finishRotation(files.masterKey, masterCheckOf(files.keys));
  const { old, next } = rotationIn(files.masterKey, files.keys);
  rewrap(files.keys, old, next);
  finishRotation(files.masterKey, next.check);
}

/** The master key of a file, and the one that is to take its place: made now, unless a rotation was cut short. */
export function rotationIn(masterKeyFile: string, keys: string): { old: MasterKey; next: MasterKey } {
  const old = masterKeyIn(masterKeyFile);
  if (!old) throw new PrivacyError('master-key-missing', { path: masterKeyFile, keys });
  makePrivateFile(nextOf(masterKeyFile), `${MasterKey.newText()}\n`);
  return { old, next: masterKeyIn(nextOf(masterKeyFile))! };
}

/**
 * Puts the new master key in its place if the keys are wrapped with it. One that they are not wrapped with stays where
 * it is: it may be about to be used, and the next rotation takes it.
 */
export function finishRotation(masterKeyFile: string, masterCheck: string | null): void {
  if (masterKeyIn(nextOf(masterKeyFile))?.check !== masterCheck) return;
  renameSync(nextOf(masterKeyFile), masterKeyFile);
  syncFolder(dirname(masterKeyFile));
}

function masterCheckOf(keys: string): string | null {
  const table = new FileKeyTable(openKeysFile(keys), keys);
  try {
    return table.keyring().masterCheck;
  } finally {
    table.close();
  }
}

function nextOf(masterKeyFile: string): string {
  return `${masterKeyFile}.next`;
}
