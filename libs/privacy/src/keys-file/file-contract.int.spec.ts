import { DatabaseSync } from 'node:sqlite';
import { keyringContract } from '../../contract/keyring.contract';
import { KeyReader } from '../key-reader';
import { Keyring } from '../keyring';
import { rotateMasterKeyFile } from '../master-key/rotate-master-key';
import { KeyFolder } from '../testing/key-folder';

describe('a keyring in a file', () => {
  keyringContract(async () => {
    const folder = new KeyFolder();
    const run = (sql: string, ...values: string[]) => {
      const file = new DatabaseSync(folder.files.keys);
      file.prepare(sql).run(...values);
      file.close();
    };
    return {
      folder,
      description: { files: folder.files },
      open: async (options) => Keyring.open(folder.files, options),
      openReader: async (options) => KeyReader.open(folder.files, options),
      harm: async (person) => run('UPDATE data_keys SET wrapped = randomblob(60) WHERE person = ?', person),
      lose: async (person) => run('DELETE FROM data_keys WHERE person = ?', person),
      isWiped: async () => {
        const file = new DatabaseSync(folder.files.keys);
        const found = file.prepare('SELECT wiped = erasures AS done FROM keyring').get();
        file.close();
        return found?.['done'] === 1;
      },
      rotate: async () => rotateMasterKeyFile(folder.files),
      remove: async () => {},
    };
  });
});
