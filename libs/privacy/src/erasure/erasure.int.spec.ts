import { once } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { randomBytes } from 'node:crypto';
import { KeyReader } from '../key-reader';
import { PersonIsErased } from '../privacy-error';
import { KeyFolder } from '../testing/key-folder';
import { startThread } from '../testing/run';

const [nia, owain] = ['nia', 'owain'];

describe('erasing a person', () => {
  let folder: KeyFolder;
  beforeEach(() => (folder = new KeyFolder()));
  afterEach(() => folder.remove());

  it('leaves what was sealed for them, but nobody can open it; everyone else stays', async () => {
    const keyring = folder.open();
    const [ofNia, ofOwain] = [keyring.seal(nia, 'e1', 'name', 'Nia'), keyring.seal(owain, 'e2', 'name', 'Owain')];
    await keyring.erase([nia]);
    expect(keyring.unseal(ofNia, 'e1', 'name')).toBeUndefined();
    expect(keyring.unseal(ofOwain, 'e2', 'name')).toBe('Owain');
    expect(folder.open().unseal(ofNia, 'e1', 'name')).toBeUndefined();
  });

  it('is for ever: no new key is made for them', async () => {
    const keyring = folder.open();
    keyring.seal(nia, 'e1', 'name', 'Nia');
    await keyring.erase([nia, 'never-seen']);
    keyring.prepare([nia, 'never-seen']);
    for (const person of [nia, 'never-seen']) {
      expect(() => keyring.seal(person, 'e2', 'name', 'again')).toThrow(PersonIsErased);
      expect(folder.open().isErased(person)).toBe(true);
    }
  });

  it('leaves no trace of the wrapped key in any file', async () => {
    const keyring = folder.open();
    // In random order, so that SQLite moves rows from page to page.
    const people = Array.from({ length: 3000 }, () => randomBytes(16).toString('hex'));
    for (const some of inLotsOf(100, people)) keyring.prepare(some);
    const gone = people.filter((_, index) => index % 300 === 0);
    const kept = people[1]!;
    const wrapped = gone.map((person) => wrappedKeyOf(folder, person));
    for (const key of wrapped) expect(folder.filesHolding(key)).toEqual(['keys.db']);
    await keyring.erase(gone);
    for (const key of wrapped) {
      expect(folder.filesHolding(key)).toEqual([]);
      // Not a part of it either, as a page that was written over in part would leave.
      expect(folder.filesHolding(key.subarray(20, 40))).toEqual([]);
    }
    expect(folder.filesHolding(wrappedKeyOf(folder, kept))).toEqual(['keys.db']);
  });

  it('wipes the whole file, also of copies that SQLite left behind', async () => {
    const keyring = folder.open();
    const left = Array.from({ length: 500 }, () => randomBytes(60));
    const careless = new DatabaseSync(folder.files.keys);
    careless.exec('PRAGMA secure_delete = OFF');
    const add = careless.prepare('INSERT INTO data_keys VALUES (?, ?)');
    careless.exec('BEGIN');
    left.forEach((key, number) => add.run(`moved-${number}`, key));
    careless.exec(`COMMIT; DELETE FROM data_keys WHERE person LIKE 'moved-%'`);
    careless.close();
    const found = () => left.filter((key) => folder.filesHolding(key).length > 0).length;
    expect(found()).toBeGreaterThan(100);
    await keyring.erase([nia]);
    expect(found()).toBe(0);
  });

  it('done twice is done once: the second time writes nothing', async () => {
    const keyring = folder.open();
    keyring.prepare([nia]);
    await keyring.erase([nia]);
    const writes = folder.writes();
    await keyring.erase([nia]);
    await keyring.erase([]);
    expect(folder.writes()).toBe(writes);
  });

  it('finishes wiping where it was cut short after the key was taken away', async () => {
    const keyring = folder.open();
    keyring.prepare([nia, owain]);
    const file = new DatabaseSync(folder.files.keys);
    file.exec(`UPDATE data_keys SET wrapped = NULL WHERE person = '${nia}'; UPDATE keyring SET erasures = 1`);
    await keyring.erase([nia]);
    expect(file.prepare('SELECT erasures, wiped FROM keyring').get()).toEqual({ erasures: 1, wiped: 1 });
    file.close();
  });

  it('reaches whoever holds the key in memory before it returns', async () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    const other = folder.open();
    const reader = folder.closedLater(KeyReader.open(folder.files, { environment: {} }));
    expect([other.unseal(sealed, 'e1', 'name'), reader.unseal(sealed, 'e1', 'name')]).toEqual(['Nia', 'Nia']);
    await keyring.erase([nia]);
    expect([other.unseal(sealed, 'e1', 'name'), reader.unseal(sealed, 'e1', 'name')]).toEqual([undefined, undefined]);
    expect(() => other.seal(nia, 'e2', 'name', 'Nia')).toThrow(PersonIsErased);
  });

  it('reaches another thread', async () => {
    const keyring = folder.open();
    const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
    const thread = startThread('another-thread.ts', folder.files);
    const opened = async () => {
      const answer = once(thread, 'message');
      thread.postMessage(sealed);
      return (await answer)[0] as [unknown];
    };
    expect(await opened()).toEqual(['Nia']);
    await keyring.erase([nia]);
    expect(await opened()).toEqual([undefined]);
    await thread.terminate();
  });

  it('makes those who are idle forget the key too', async () => {
    jest.useFakeTimers();
    const keyring = folder.open();
    const idle = folder.open();
    idle.unseal(keyring.seal(nia, 'e1', 'name', 'Nia'), 'e1', 'name');
    expect(idle.heldCount).toBe(1);
    keyring.prepare([owain]);
    jest.advanceTimersByTime(1000);
    expect(idle.heldCount).toBe(1);
    await keyring.erase([nia]);
    jest.advanceTimersByTime(1000);
    expect(idle.heldCount).toBe(0);
    jest.useRealTimers();
  });
});

function wrappedKeyOf(folder: KeyFolder, person: string): Uint8Array {
  const file = new DatabaseSync(folder.files.keys, { readOnly: true });
  const row = file.prepare('SELECT wrapped FROM data_keys WHERE person = ?').get(person);
  file.close();
  return (row as { wrapped: Uint8Array }).wrapped;
}

function inLotsOf<Item>(size: number, items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, lot) => items.slice(lot * size, (lot + 1) * size));
}
