import type { KeyTable } from '../key-table';
import { PrivacyError } from '../privacy-error';
import { type Environment, givenMasterKey, makeMasterKey } from './find-master-key';
import type { MasterKey } from './master-key';
import { finishRotation } from './rotate-master-key';

/**
 * The master key that a place of keys belongs to. Where the place is new, it is bound to the master key that was given,
 * or to one made now.
 * @throws PrivacyError `master-key-missing`, `master-key-differs`, or what is wrong with the text of the key.
 */
export function masterKeyOf(table: KeyTable, masterKeyFile: string, environment: Environment): MasterKey {
  const keys = table.place;
  const { masterCheck } = table.keyring();
  finishRotation(masterKeyFile, masterCheck);
  const given = givenMasterKey(masterKeyFile, environment);
  // None is made where keys are wrapped already: it would not fit, and hide that the right one is missing.
  const master = given ?? (masterCheck === null ? makeMasterKey(masterKeyFile) : undefined);
  if (!master) throw new PrivacyError('master-key-missing', { path: masterKeyFile, keys });
  // Another process may have bound it to another key since.
  if (masterCheck === null) table.bindTo(master.check);
  if (table.keyring().masterCheck !== master.check) throw new PrivacyError('master-key-differs', { keys });
  return master;
}
