import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { KeyReader } from './key-reader';
import { MasterKey } from './master-key/master-key';
import { KeyFolder } from './testing/key-folder';

const [nia, owain] = ['nia', 'owain'];
const problem = (code: string) => expect.objectContaining({ code }) as Error;

describe('a keyring', () => {
  let folder: KeyFolder;
  beforeEach(() => (folder = new KeyFolder()));
  afterEach(() => folder.remove());

  it('opens what it sealed, also after a restart', () => {
    const before = folder.open();
    const sealed = before.seal(nia, 'e1', 'name', 'Nia Hughes');
    expect(before.unseal(sealed, 'e1', 'name')).toBe('Nia Hughes');
    before.close();
    expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia Hughes');
  });

  it('gives each person a key of their own', () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia Hughes');
    keyring.prepare([owain]);
    expect(() => keyring.unseal({ ...sealed, person: owain }, 'e1', 'name')).toThrow(problem('seal-broken'));
  });

  it('has written a key before it gives the first seal', () => {
    const sealed = folder.open().seal(nia, 'e1', 'name', 'Nia');
    // Another opening sees only what was committed.
    expect(folder.open().unseal(sealed, 'e1', 'name')).toBe('Nia');
  });

  it('shares one key a person with others who have the file open', () => {
    const [one, other] = [folder.open(), folder.open()];
    one.seal(nia, 'e1', 'name', 'Nia');
    expect(one.unseal(other.seal(nia, 'e2', 'name', 'Nia H'), 'e2', 'name')).toBe('Nia H');
  });

  it('prepares many keys in one write', () => {
    const keyring = folder.open();
    const people = Array.from({ length: 5000 }, (_, number) => `person-${number}`);
    const before = folder.writes();
    keyring.prepare(people);
    keyring.prepare(['person-7', 'person-8']);
    for (const person of people) keyring.seal(person, 'e', 'name', person);
    expect(folder.writes() - before).toBe(1);
  });

  it('works with more people than it keeps in memory', () => {
    const keyring = folder.open({ mostHeld: 3 });
    const people = Array.from({ length: 10 }, (_, number) => `person-${number}`);
    const sealed = people.map((person) => keyring.seal(person, 'e', 'name', person));
    expect(sealed.map((seal) => keyring.unseal(seal, 'e', 'name'))).toEqual(people);
  });

  it('keeps no key in plain in its files', () => {
    const dataKeys: Buffer[] = [];
    const keyring = folder.open({ newDataKey: () => remembered(dataKeys) });
    keyring.prepare([nia, owain]);
    keyring.seal('gwen', 'e', 'name', 'Gwen');
    expect(dataKeys).toHaveLength(3);
    for (const dataKey of dataKeys) expect(folder.filesHolding(dataKey)).toEqual([]);
  });

  it('says so where a key is lost, and does not take the person for erased', () => {
    const sealed = folder.open().seal(nia, 'e1', 'name', 'Nia');
    const another = new KeyFolder();
    expect(() => another.open().unseal(sealed, 'e1', 'name')).toThrow(problem('key-missing'));
    another.remove();
  });

  it('is copied whole while it is in use', async () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    const copy = { ...folder.files, keys: join(folder.path, 'copy.db') };
    await keyring.copyTo(copy.keys);
    expect(statSync(copy.keys).mode & 0o777).toBe(0o600);
    const reader = folder.closedLater(KeyReader.open(copy, { environment: {} }));
    expect(reader.unseal(sealed, 'e1', 'name')).toBe('Nia');
  });
});

describe('the master key', () => {
  let folder: KeyFolder;
  beforeEach(() => (folder = new KeyFolder()));
  afterEach(() => folder.remove());

  it('is made on first use, for its owner only, and the file of keys too', () => {
    folder.open();
    for (const path of Object.values(folder.files)) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is taken from the environment where it is given there, and no file is made', () => {
    const environment = { AWR_MASTER_KEY: MasterKey.newText() };
    const sealed = folder.open({ environment }).seal(nia, 'e1', 'name', 'Nia');
    expect(existsSync(folder.files.masterKey)).toBe(false);
    expect(folder.open({ environment }).unseal(sealed, 'e1', 'name')).toBe('Nia');
  });

  it.each([0o640, 0o604, 0o644, 0o660])('is refused while others can read its file (%o)', (mode) => {
    folder.open().close();
    chmodSync(folder.files.masterKey, mode);
    expect(() => folder.open()).toThrow(problem('master-key-readable-by-others'));
    chmodSync(folder.files.masterKey, 0o600);
    folder.open();
  });

  it('is refused when it is not 32 bytes in base64', () => {
    folder.putMasterKey('c2hvcnQ=');
    expect(() => folder.open()).toThrow(problem('master-key-malformed'));
    expect(() => folder.open({ environment: { AWR_MASTER_KEY: 'c2hvcnQ=' } })).toThrow(problem('master-key-malformed'));
  });

  it('is refused when the keys were wrapped with another', () => {
    folder.open().close();
    folder.putMasterKey(MasterKey.newText());
    expect(() => folder.open()).toThrow(problem('master-key-differs'));
    expect(() => KeyReader.open(folder.files, { environment: {} })).toThrow(problem('master-key-differs'));
  });

  it('is missed, and not made anew, where keys are wrapped already', () => {
    const elsewhere = { AWR_MASTER_KEY: MasterKey.newText() };
    folder.open({ environment: elsewhere }).close();
    expect(() => folder.open()).toThrow(problem('master-key-missing'));
    expect(() => KeyReader.open(folder.files, { environment: {} })).toThrow(problem('master-key-missing'));
    expect(existsSync(folder.files.masterKey)).toBe(false);
  });
});

describe('the file of keys', () => {
  let folder: KeyFolder;
  beforeEach(() => (folder = new KeyFolder()));
  afterEach(() => folder.remove());

  it('is refused when it is damaged', () => {
    writeFileSync(folder.files.keys, randomBytes(8192));
    expect(() => folder.open()).toThrow(problem('keys-unreadable'));
  });

  it('is refused when a newer Awr wrote it', () => {
    folder.open().close();
    const file = new DatabaseSync(folder.files.keys);
    file.exec('PRAGMA user_version = 1000');
    file.close();
    expect(() => folder.open()).toThrow(problem('keys-newer'));
    expect(() => KeyReader.open(folder.files, { environment: {} })).toThrow(problem('keys-newer'));
  });

  it('is missed where there must be one', () => {
    expect(() => folder.open({ mayBeNew: false })).toThrow(problem('keys-missing'));
    expect(existsSync(folder.files.keys)).toBe(false);
    folder.open().close();
    folder.open({ mayBeNew: false });
  });

  it('is not made by a reader', () =>
    expect(() => KeyReader.open(folder.files, { environment: {} })).toThrow(problem('keys-unreadable')));
});

function remembered(keys: Buffer[]): Buffer {
  const key = randomBytes(32);
  keys.push(Buffer.from(key));
  return key;
}
