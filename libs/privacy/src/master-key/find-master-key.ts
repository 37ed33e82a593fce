import { PrivacyError } from '../privacy-error';
import { MasterKey } from './master-key';
import { makePrivateFile, readPrivateFile } from '../private-file';

export interface KeyFiles {
  /** The people's data keys, wrapped: `keys.db` in the data folder. */
  readonly keys: string;
  /** What wraps them: `master.key` in the data folder. Not used where AWR_MASTER_KEY is set. */
  readonly masterKey: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const VARIABLE = 'AWR_MASTER_KEY';

/**
 * The master key that was given: in the environment, or else in its file.
 * @throws PrivacyError `master-key-malformed`, `master-key-readable-by-others`.
 */
export function givenMasterKey(masterKeyFile: string, environment: Environment): MasterKey | undefined {
  const text = environment[VARIABLE];
  // Set but empty counts as not set, as shells and compose files are wont to leave it.
  return text ? MasterKey.read(text, VARIABLE) : masterKeyIn(masterKeyFile);
}

/** Makes a master key and keeps it in its file. If another process was quicker, its key is the one. */
export function makeMasterKey(masterKeyFile: string): MasterKey | undefined {
  makePrivateFile(masterKeyFile, `${MasterKey.newText()}\n`);
  return masterKeyIn(masterKeyFile);
}

export function masterKeyIn(path: string): MasterKey | undefined {
  const file = readPrivateFile(path);
  if (!file) return undefined;
  if (file.othersMayRead) throw new PrivacyError('master-key-readable-by-others', { path });
  return MasterKey.read(file.text, path);
}
