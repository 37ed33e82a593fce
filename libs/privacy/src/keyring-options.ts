import { randomBytes } from 'node:crypto';
import type { Environment } from './master-key/find-master-key';
import { KEY_BYTES } from './sealing/aes-gcm';

export interface KeyringOptions {
  readonly environment: Environment;
  /** How many unwrapped keys may be in memory: about 300 bytes each. */
  readonly mostHeld: number;
  readonly newDataKey: () => Uint8Array;
  /** False where there must be keys already, since the log holds what was sealed with them. */
  readonly mayBeNew: boolean;
}

export const usualOptions: KeyringOptions = {
  environment: process.env,
  mostHeld: 20_000,
  newDataKey: () => randomBytes(KEY_BYTES),
  mayBeNew: true,
};
