import { existsSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PostgresAddress, readPostgresAddress } from '@awr/postgres';
import type { Sealed } from '@awr/kernel';
import { type FreshDatabase, asked, describeWithPostgres, freshDatabase } from '../../../../test/support/postgres';
import { openPostgresKeyring } from '../keys-in-postgres/open';
import { KeyFolder } from '../testing/key-folder';
import { KeyReader } from '../key-reader';
import { copyKeys } from './copy-keys';
import { moveKeysToFile } from './move-keys-to-file';
import { moveKeysToPostgres } from './move-keys-to-postgres';

const [nia, owain] = ['nia', 'owain'];
const problem = (code: string) => expect.objectContaining({ code }) as Error;

describeWithPostgres('moving keys', () => {
  let database: FreshDatabase;
  let address: PostgresAddress;
  let folder: KeyFolder;
  let sealed: Sealed;
  beforeEach(async () => {
    database = await freshDatabase();
    address = readPostgresAddress('AWR_KEYS_URL', database.url);
    folder = new KeyFolder();
    const keyring = folder.open();
    sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    await keyring.erase([owain]);
    keyring.keepErasedThrough('7');
    keyring.close();
  });
  afterEach(async () => {
    folder.remove();
    await database.drop();
  });
  const openThere = () => openPostgresKeyring(address, folder.files.masterKey, { environment: {}, mayBeNew: false });

  it('into PostgreSQL and back leaves every seal, every erasure and no copy behind', async () => {
    expect(await moveKeysToPostgres(folder.files.keys, address)).toBe(2);
    expect(existsSync(folder.files.keys)).toBe(false);
    const there = await openThere();
    expect(there.unseal(sealed, 'e1', 'name')).toBe('Nia');
    expect([there.isErased(owain), there.erasedThrough()]).toEqual([true, '7']);
    there.close();

    expect(await moveKeysToFile(address, folder.files.keys)).toBe(2);
    const back = folder.open();
    expect(back.unseal(sealed, 'e1', 'name')).toBe('Nia');
    expect([back.isErased(owain), back.erasedThrough()]).toEqual([true, '7']);
    await expect(openThere()).rejects.toThrow(problem('keys-missing'));
  });

  it('that was cut short before the file was deleted is finished when it is done again', async () => {
    const copy = join(folder.path, 'copy.db');
    copyFileSync(folder.files.keys, copy);
    await moveKeysToPostgres(folder.files.keys, address);
    expect(await moveKeysToPostgres(copy, address)).toBe(2);
    expect(existsSync(copy)).toBe(false);
  });

  it('where there are others already moves nothing', async () => {
    const another = new KeyFolder();
    another.open().prepare([nia]);
    await moveKeysToPostgres(another.files.keys, address);
    await expect(moveKeysToPostgres(folder.files.keys, address)).rejects.toThrow(problem('keys-there-already'));
    expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
    await expect(moveKeysToFile(address, folder.files.keys)).rejects.toThrow(problem('keys-there-already'));
    another.remove();
  });

  it('where the same people have other keys moves nothing', async () => {
    const copy = join(folder.path, 'copy.db');
    copyFileSync(folder.files.keys, copy);
    await moveKeysToPostgres(folder.files.keys, address);
    await asked(database.url, `UPDATE awr_keys.data_keys SET wrapped = '\\x00' WHERE person = '${nia}'`);
    await expect(moveKeysToPostgres(copy, address)).rejects.toThrow(problem('keys-there-already'));
    expect(existsSync(copy)).toBe(true);
  });

  it('out of PostgreSQL is refused while somebody uses them', async () => {
    await moveKeysToPostgres(folder.files.keys, address);
    const user = await openThere();
    await expect(moveKeysToFile(address, folder.files.keys)).rejects.toThrow(problem('keys-in-use'));
    expect(existsSync(folder.files.keys)).toBe(false);
    expect(user.unseal(sealed, 'e1', 'name')).toBe('Nia');
    user.close();
  });

  it('copies them from either place while they are in use, over nothing that is there', async () => {
    const [first, second] = [join(folder.path, 'first.db'), join(folder.path, 'second.db')];
    const user = folder.open();
    await copyKeys(folder.files.keys, first);
    user.close();
    await moveKeysToPostgres(folder.files.keys, address);
    await copyKeys(address, second);
    for (const keys of [first, second]) {
      const copy = folder.closedLater(KeyReader.open({ ...folder.files, keys }, { environment: {} }));
      expect(copy.unseal(sealed, 'e1', 'name')).toBe('Nia');
      await expect(copyKeys(address, keys)).rejects.toThrow(problem('keys-there-already'));
    }
  });

  it('says so where there are none', async () =>
    expect(moveKeysToPostgres(join(folder.path, 'none.db'), address)).rejects.toThrow(problem('keys-missing')));
});
