import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KeyFolder } from '../testing/key-folder';
import { MasterKey } from './master-key';
import { rewrap, rotateMasterKeyFile } from './rotate-master-key';

const nia = 'nia';
const problem = (code: string) => expect.objectContaining({ code }) as Error;
const newMaster = () => MasterKey.read(MasterKey.newText(), 'the test');

describe('replacing the master key', () => {
  let folder: KeyFolder;
  beforeEach(() => (folder = new KeyFolder()));
  afterEach(() => folder.remove());

  it('leaves every seal as it was, and the old master key of no use', async () => {
    const before = folder.open();
    const sealed = before.seal(nia, 'e1', 'name', 'Nia');
    await before.erase(['owain']);
    before.close();
    const environment = { AWR_MASTER_KEY: MasterKey.newText() };
    rewrap(folder.files.keys, folder.masterKey(), MasterKey.read(environment.AWR_MASTER_KEY, 'the test'));
    const after = folder.open({ environment });
    expect(after.unseal(sealed, 'e1', 'name')).toBe('Nia');
    expect(after.isErased('owain')).toBe(true);
    expect(() => folder.open()).toThrow(problem('master-key-differs'));
  });

  it('changes nothing where the old master key is not the one', () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    expect(() => rewrap(folder.files.keys, newMaster(), newMaster())).toThrow(problem('master-key-differs'));
    expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
  });

  it('is all or nothing: one key that does not open leaves the others as they were', () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    keyring.prepare(['zoe']);
    const file = new DatabaseSync(folder.files.keys);
    file.exec(`UPDATE data_keys SET wrapped = randomblob(60) WHERE person = 'zoe'`);
    file.close();
    expect(() => rewrap(folder.files.keys, folder.masterKey(), newMaster())).toThrow(problem('keys-unreadable'));
    expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
  });

  it('stops those who have the old one from making keys that nobody could unwrap', () => {
    const stale = folder.open();
    stale.prepare([nia]);
    rewrap(folder.files.keys, folder.masterKey(), newMaster());
    expect(() => stale.seal('owain', 'e1', 'name', 'Owain')).toThrow(problem('master-key-differs'));
    expect(() => stale.seal(nia, 'e1', 'name', 'Nia')).toThrow(problem('master-key-differs'));
  });

  describe('in its file', () => {
    const textOf = (path: string) => readFileSync(path, 'utf8');

    it('puts the new one in the place of the old', () => {
      const keyring = folder.open();
      const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
      const old = textOf(folder.files.masterKey);
      rotateMasterKeyFile(folder.files);
      expect(textOf(folder.files.masterKey)).not.toBe(old);
      expect(existsSync(`${folder.files.masterKey}.next`)).toBe(false);
      expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
    });

    it.each([
      ['before the keys were wrapped anew', false],
      ['after, before the file took its place', true],
    ])('survives a crash %s', (_when, wrappedAnew) => {
      const sealed = folder.open().seal(nia, 'e1', 'name', 'Nia');
      const next = MasterKey.newText();
      writeFileSync(`${folder.files.masterKey}.next`, next, { mode: 0o600 });
      if (wrappedAnew) rewrap(folder.files.keys, folder.masterKey(), MasterKey.read(next, 'the test'));
      expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
      expect(textOf(folder.files.masterKey) === next).toBe(wrappedAnew);
      rotateMasterKeyFile(folder.files);
      expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
    });
  });
});
