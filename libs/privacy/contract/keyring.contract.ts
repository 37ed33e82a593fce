import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { KeyReader } from '../src/key-reader';
import type { Keyring } from '../src/keyring';
import type { KeyringOptions } from '../src/keyring-options';
import { MasterKey } from '../src/master-key/master-key';
import { PersonIsErased } from '../src/privacy-error';
import { KeyFolder } from '../src/testing/key-folder';
import type { Description } from '../src/testing/open-described';
import { startProcess } from '../src/testing/run';

/** Where keys are kept, for one test; a master key is in the folder. */
export interface KeyPlace {
  readonly folder: KeyFolder;
  open(options?: Partial<KeyringOptions>): Promise<Keyring>;
  openReader(options?: Partial<KeyringOptions>): Promise<KeyReader>;
  /** What `openDescribed` needs to know, for another process. */
  readonly description: Description;
  /** Writes other bytes over a person's wrapped key, behind the keyring's back. */
  harm(person: string): Promise<void>;
  /** Takes a person's row away. */
  lose(person: string): Promise<void>;
  /** Whether everything was written anew since the last erasure. */
  isWiped(): Promise<boolean>;
  /** Replaces the master key in its file. */
  rotate(): Promise<void>;
  remove(): Promise<void>;
}

const [nia, owain] = ['nia', 'owain'];
const problem = (code: string) => expect.objectContaining({ code }) as Error;

/** What a keyring must do, wherever its keys are. */
export function keyringContract(makePlace: () => Promise<KeyPlace>): void {
  let place: KeyPlace;
  const opened: { close(): void }[] = [];
  const later = <Opened extends { close(): void }>(one: Opened): Opened => {
    opened.push(one);
    return one;
  };
  const open = async (options: Partial<KeyringOptions> = {}) =>
    later(await place.open({ environment: {}, ...options }));
  const openReader = async (options: Partial<KeyringOptions> = {}) =>
    later(await place.openReader({ environment: {}, ...options }));

  beforeEach(async () => (place = await makePlace()));
  afterEach(async () => {
    for (const one of opened.splice(0)) one.close();
    await place.remove();
    place.folder.remove();
  });

  describe('seals and opens', () => {
    it('what it sealed, also after a restart, and a reader too', async () => {
      const before = await open();
      const sealed = before.seal(nia, 'e1', 'name', 'Nia Hughes');
      expect(before.unseal(sealed, 'e1', 'name')).toBe('Nia Hughes');
      before.close();
      expect((await open()).unseal(sealed, 'e1', 'name')).toBe('Nia Hughes');
      expect((await openReader()).unseal(sealed, 'e1', 'name')).toBe('Nia Hughes');
    });

    it('with a key of each person’s own', async () => {
      const keyring = await open();
      const sealed = keyring.seal(nia, 'e1', 'name', 'Nia Hughes');
      keyring.prepare([owain]);
      expect(() => keyring.unseal({ ...sealed, person: owain }, 'e1', 'name')).toThrow(problem('seal-broken'));
    });

    it('with one key a person, whoever makes it first', async () => {
      const [one, other] = [await open(), await open()];
      one.seal(nia, 'e1', 'name', 'Nia');
      other.prepare([nia, owain]);
      one.prepare([owain]);
      expect(one.unseal(other.seal(nia, 'e2', 'name', 'Nia H'), 'e2', 'name')).toBe('Nia H');
      expect(other.unseal(one.seal(owain, 'e3', 'name', 'Owain'), 'e3', 'name')).toBe('Owain');
    });

    it('more people than it keeps in memory, prepared or not', async () => {
      const keyring = await open({ mostHeld: 3 });
      const people = Array.from({ length: 10 }, (_, number) => `person-${number}`);
      keyring.prepare(people.slice(0, 6));
      const sealed = people.map((person) => keyring.seal(person, 'e', 'name', person));
      keyring.hold(people);
      expect(sealed.map((seal) => keyring.unseal(seal, 'e', 'name'))).toEqual(people);
      expect(keyring.heldCount).toBeLessThanOrEqual(3);
    });

    it('nothing where a key is lost, and does not take the person for erased', async () => {
      const sealed = (await open()).seal(nia, 'e1', 'name', 'Nia');
      await place.lose(nia);
      const again = await open();
      expect(() => again.unseal(sealed, 'e1', 'name')).toThrow(problem('key-missing'));
      expect(again.isErased(nia)).toBe(false);
    });

    it('nothing with a key that was damaged, and says so', async () => {
      const sealed = (await open()).seal(nia, 'e1', 'name', 'Nia');
      await place.harm(nia);
      const again = await open();
      expect(() => again.unseal(sealed, 'e1', 'name')).toThrow(problem('keys-unreadable'));
      expect(() => again.seal(nia, 'e2', 'name', 'Nia')).toThrow(problem('keys-unreadable'));
    });
  });

  describe('erases', () => {
    it('for everyone who has it open, and for ever', async () => {
      const [keyring, other] = [await open(), await open()];
      const [ofNia, ofOwain] = [keyring.seal(nia, 'e1', 'name', 'Nia'), keyring.seal(owain, 'e2', 'name', 'Owain')];
      const reading = await openReader();
      for (const each of [keyring, other, reading]) expect(each.unseal(ofNia, 'e1', 'name')).toBe('Nia');
      await keyring.erase([nia]);
      for (const each of [keyring, other, reading, await open()]) {
        expect(each.unseal(ofNia, 'e1', 'name')).toBeUndefined();
        expect(each.unseal(ofOwain, 'e2', 'name')).toBe('Owain');
      }
      other.prepare([nia]);
      for (const each of [keyring, other]) {
        expect(() => each.seal(nia, 'e3', 'name', 'again')).toThrow(PersonIsErased);
        expect(each.isErased(nia)).toBe(true);
      }
    });

    it('those who never had a key, and the same people twice', async () => {
      const keyring = await open();
      await keyring.erase(['never-seen', nia]);
      await keyring.erase(['never-seen', nia]);
      await keyring.erase([]);
      expect(() => keyring.seal('never-seen', 'e1', 'name', 'Nia')).toThrow(PersonIsErased);
    });

    it('and remembers how far in the log', async () => {
      const keyring = await open();
      expect(keyring.erasedThrough()).toBeUndefined();
      keyring.keepErasedThrough('17');
      expect((await open()).erasedThrough()).toBe('17');
    });
  });

  describe('loses nothing that it said, where a process is killed', () => {
    const killed = async (step: string) => {
      const child = await startProcess('dies-midway.ts', JSON.stringify(place.description), step);
      const [, signal] = child.signalCode ? [null, child.signalCode] : ((await once(child, 'exit')) as [null, string]);
      expect(signal).toBe('SIGKILL');
    };

    it.each(['before its key is written', 'once its key is written'])('%s', async (step) => {
      (await open()).prepare([nia]);
      await killed(step);
      const keyring = await open();
      const sealed = keyring.seal(owain, 'e1', 'name', 'Owain');
      expect(keyring.unseal(sealed, 'e1', 'name')).toBe('Owain');
    });

    it.each(['before the key is taken away', 'before others have forgotten it', 'before all is written anew'])(
      '%s: done again, the erasure is finished',
      async (step) => {
        const keyring = await open();
        const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
        await killed(step);
        await keyring.erase([nia]);
        expect(keyring.unseal(sealed, 'e1', 'name')).toBeUndefined();
        expect(await place.isWiped()).toBe(true);
      },
    );
  });

  describe('is copied', () => {
    it('whole while it is in use, as a file of keys', async () => {
      const keyring = await open();
      const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
      await keyring.erase([owain]);
      keyring.keepErasedThrough('9');
      const copy = new KeyFolder();
      await keyring.copyTo(copy.files.keys);
      copy.putMasterKey(masterKeyText(place.folder));
      const back = copy.open();
      expect(back.unseal(sealed, 'e1', 'name')).toBe('Nia');
      expect([back.isErased(owain), back.erasedThrough()]).toEqual([true, '9']);
      copy.remove();
    });
  });

  describe('has one master key', () => {
    it('that is made on first use, or given in the environment', async () => {
      await open();
      expect(existsSync(place.folder.files.masterKey)).toBe(true);
    });

    it('and refuses another', async () => {
      (await open()).close();
      place.folder.putMasterKey(MasterKey.newText());
      await expect(open()).rejects.toThrow(problem('master-key-differs'));
      await expect(openReader()).rejects.toThrow(problem('master-key-differs'));
    });

    it('and misses it, and makes none, where keys are wrapped already', async () => {
      (await open({ environment: { AWR_MASTER_KEY: MasterKey.newText() } })).close();
      await expect(open()).rejects.toThrow(problem('master-key-missing'));
      await expect(openReader()).rejects.toThrow(problem('master-key-missing'));
      expect(existsSync(place.folder.files.masterKey)).toBe(false);
    });

    it('and keys are missed where there must be some', async () => {
      await expect(open({ mayBeNew: false })).rejects.toThrow(problem('keys-missing'));
      (await open()).close();
      await open({ mayBeNew: false });
    });

    it('which can be replaced: every seal stays, and whoever has the old one makes no more keys', async () => {
      const stale = await open();
      const sealed = stale.seal(nia, 'e1', 'name', 'Nia');
      await stale.erase(['gwen']);
      const old = masterKeyText(place.folder);
      await place.rotate();
      expect(masterKeyText(place.folder)).not.toBe(old);
      expect(() => stale.seal(owain, 'e1', 'name', 'Owain')).toThrow(problem('master-key-differs'));
      const after = await open();
      expect(after.unseal(sealed, 'e1', 'name')).toBe('Nia');
      expect(after.isErased('gwen')).toBe(true);
      await expect(open({ environment: { AWR_MASTER_KEY: old } })).rejects.toThrow(problem('master-key-differs'));
    });

    it('which is not replaced where one key does not open: all stay as they were', async () => {
      const keyring = await open();
      const sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
      keyring.prepare(['zoe']);
      keyring.close();
      await place.harm('zoe');
      await expect(place.rotate()).rejects.toThrow(problem('keys-unreadable'));
      expect((await open()).unseal(sealed, 'e1', 'name')).toBe('Nia');
    });
  });
}

function masterKeyText({ files }: KeyFolder): string {
  return readFileSync(files.masterKey, 'utf8').trim();
}
