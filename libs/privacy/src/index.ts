export { Keyring } from './keyring';
export { KeyReader } from './key-reader';
export type { KeyringOptions } from './keyring-options';
export type { Environment, KeyFiles } from './master-key/find-master-key';
export { MasterKey } from './master-key/master-key';
export { rewrap, rotateMasterKeyFile } from './master-key/rotate-master-key';
export { KeyErasure, type Erasures, type KeyErasureNeeds } from './erasure/key-erasure';
export { PersonIsErased, PrivacyError } from './privacy-error';
export type { PrivacyProblems } from './privacy-problems';
