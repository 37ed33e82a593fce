import type { KeyTable } from '../keys-file/key-table';
import { PrivacyError } from '../privacy-error';
import { type Environment, type KeyFiles, givenMasterKey, makeMasterKey } from './find-master-key';
import type { MasterKey } from './master-key';
import { finishRotation } from './rotate-master-key';

/**
 * The master key that a file of keys belongs to. Where the file is new, it is bound to the master key that was given,
 * or to one made now.
 * @throws PrivacyError `master-key-missing`, `master-key-differs`, or what is wrong with the text of the key.
 */
export function masterKeyOf(table: KeyTable, files: KeyFiles, environment: Environment): MasterKey {
  const { masterCheck } = table.keyring();
  finishRotation(files, masterCheck);
  const given = givenMasterKey(files, environment);
  // None is made where keys are wrapped already: it would not fit, and hide that the right one is missing.
  const master = given ?? (masterCheck === null ? makeMasterKey(files) : undefined);
  if (!master) throw new PrivacyError('master-key-missing', { path: files.masterKey, keys: files.keys });
  if (masterCheck === null) bind(table, master);
  if (table.keyring().masterCheck !== master.check) throw new PrivacyError('master-key-differs', { keys: files.keys });
  return master;
}

function bind(table: KeyTable, master: MasterKey): void {
  table.inTransaction(() => {
    // Another process may have bound it to another key since.
    if (table.keyring().masterCheck === null) table.setMasterCheck(master.check);
  });
}
