import { readPostgresAddress } from '@awr/postgres';
import { asked, describeWithPostgres, freshDatabase } from '../../../../test/support/postgres';
import { keyringContract } from '../../contract/keyring.contract';
import { KeyFolder } from '../testing/key-folder';
import { rowsOf } from '../testing/rows-of';
import { openPostgresKeyReader, openPostgresKeyring } from './open';
import { rotatePostgresMasterKey } from './rotate';

describeWithPostgres('a keyring in PostgreSQL', () => {
  keyringContract(async () => {
    const folder = new KeyFolder();
    const database = await freshDatabase();
    const address = readPostgresAddress('AWR_KEYS_URL', database.url);
    const { masterKey } = folder.files;
    return {
      folder,
      description: { url: database.url, files: folder.files },
      open: (options) => openPostgresKeyring(address, masterKey, options),
      openReader: (options) => openPostgresKeyReader(address, masterKey, options),
      harm: (person) =>
        asked(database.url, `UPDATE awr_keys.data_keys SET wrapped = '\\x00' WHERE person = '${person}'`),
      lose: (person) => asked(database.url, `DELETE FROM awr_keys.data_keys WHERE person = '${person}'`),
      isWiped: async () => {
        const [found] = await rowsOf(database.url, 'SELECT wiped = erasures AS done FROM awr_keys.keyring');
        return found?.['done'] === true;
      },
      rotate: () => rotatePostgresMasterKey(address, masterKey, {}),
      remove: () => database.drop(),
    };
  });
});
