import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { refuse } from '@awr/kernel';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { openSqliteMemory, type SqliteMemory, type SqliteMemoryOptions } from './open';

describe('the memory of states and refusals', () => {
  const folder = temporaryFolder();
  let path: string;
  let memory: SqliteMemory;
  beforeEach(() => {
    path = folder.file('memory.sqlite');
    memory = openSqliteMemory(path);
  });
  afterEach(() => memory.close());

  async function restart(options?: SqliteMemoryOptions): Promise<void> {
    await memory.close();
    memory = openSqliteMemory(path, options);
  }

  async function sql(statement: string): Promise<void> {
    await memory.close();
    const db = new DatabaseSync(path);
    db.exec(statement);
    db.close();
    memory = openSqliteMemory(path);
  }

  const state = (text: string) => new Uint8Array(Buffer.from(text));

  describe('of states', () => {
    it('keeps a state byte for byte, across restarts', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
      await memory.snapshots.save('ledger-1', 3, { revision: 41, state: bytes });
      await restart();
      expect(await memory.snapshots.load('ledger-1', 3)).toEqual({ revision: 41, state: bytes });
      expect(await memory.snapshots.load('ledger-2', 3)).toBeUndefined();
    });

    it('keeps only the newest', async () => {
      for (const revision of [10, 30, 20]) {
        await memory.snapshots.save('ledger-1', 1, { revision, state: state(`at ${revision}`) });
      }
      expect(await memory.snapshots.load('ledger-1', 1)).toEqual({ revision: 30, state: state('at 30') });
    });

    it('gives nothing to another version of the decider, whose first state takes its place', async () => {
      await memory.snapshots.save('ledger-1', 1, { revision: 30, state: state('old') });
      expect(await memory.snapshots.load('ledger-1', 2)).toBeUndefined();
      await memory.snapshots.save('ledger-1', 2, { revision: 10, state: state('new') });
      expect(await memory.snapshots.load('ledger-1', 2)).toMatchObject({ revision: 10 });
      expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
    });

    it('takes a damaged state for none', async () => {
      await memory.snapshots.save('ledger-1', 1, { revision: 30, state: state('whole') });
      await sql(`UPDATE snapshots SET state = x'00'`);
      expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
    });
  });

  describe('of refusals', () => {
    const tooLittle = { commandHash: 'c0ffee', refusal: refuse('insufficient-credits', { most: 90 }) };
    const locked = { commandHash: 'decaf', refusal: refuse('account-locked', { accountId: 'pot' }) };

    it('knows a refusal at once, once it is written, and after a restart', async () => {
      expect(memory.refusals.recall('ledger-1', 'a')).toBeUndefined();
      memory.refusals.remember('ledger-1', 'a', tooLittle);
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
      await new Promise(setImmediate);
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
      await restart();
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
      expect(memory.refusals.recall('ledger-2', 'a')).toBeUndefined();
      expect(memory.refusals.recall('ledger-1', 'b')).toBeUndefined();
    });

    it('keeps the first answer to a command id', async () => {
      memory.refusals.remember('ledger-1', 'a', tooLittle);
      memory.refusals.remember('ledger-1', 'a', locked);
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
      await restart();
      memory.refusals.remember('ledger-1', 'a', locked);
      await restart();
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
    });

    it('keeps the newest, as many as it was told to', async () => {
      await restart({ mostRefusals: 3 });
      for (const id of ['a', 'b', 'c', 'd']) memory.refusals.remember('ledger-1', id, tooLittle);
      await restart({ mostRefusals: 3 });
      memory.refusals.remember('ledger-1', 'e', tooLittle);
      await restart();
      const known = ['a', 'b', 'c', 'd', 'e'].filter((id) => memory.refusals.recall('ledger-1', id));
      expect(known).toEqual(['c', 'd', 'e']);
    });

    it('goes on knowing the newest when many times as many have come and gone', async () => {
      await restart({ mostRefusals: 3 });
      for (let n = 0; n < 20; n += 1) {
        expect(memory.refusals.recall('ledger-1', `id ${n}`)).toBeUndefined();
        memory.refusals.remember('ledger-1', `id ${n}`, tooLittle);
        await new Promise(setImmediate);
      }
      const known = Array.from({ length: 20 }, (_, n) => n).filter((n) =>
        memory.refusals.recall('ledger-1', `id ${n}`),
      );
      expect(known).toEqual([17, 18, 19]);
    });

    it('waits with what the disk has no room for, and tells why', async () => {
      const failures: string[] = [];
      await restart({ onFailure: (error) => failures.push(String(error)) });
      const other = new DatabaseSync(path);
      other.exec('BEGIN IMMEDIATE');
      memory.refusals.remember('ledger-1', 'a', tooLittle);
      await new Promise(setImmediate);
      expect(failures).toEqual([expect.stringContaining('locked')]);
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
      other.exec('ROLLBACK');
      other.close();
      await restart();
      expect(memory.refusals.recall('ledger-1', 'a')).toEqual(tooLittle);
    });
  });

  it.each<[string, (path: string) => void]>([
    ['deleted', (file) => rmSync(file)],
    ['overwritten', (file) => writeFileSync(file, 'Dyddiadur Nia\n'.repeat(1000))],
    ['half there', (file) => writeFileSync(file, readFileSync(file).subarray(0, 6000))],
    ['of another version', (file) => setVersion(file, 2)],
  ])('begins anew where its file is %s', async (_, harm) => {
    await memory.snapshots.save('ledger-1', 1, { revision: 30, state: state('lost') });
    await memory.close();
    harm(path);
    memory = openSqliteMemory(path);
    expect(await memory.snapshots.load('ledger-1', 1)).toBeUndefined();
    await memory.snapshots.save('ledger-1', 1, { revision: 31, state: state('kept') });
    await restart();
    expect(await memory.snapshots.load('ledger-1', 1)).toMatchObject({ revision: 31 });
  });

  it('sets a file aside that it can not use, and deletes nothing', async () => {
    await memory.close();
    writeFileSync(path, 'Dyddiadur Nia');
    memory = openSqliteMemory(path);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe('Dyddiadur Nia');
    expect(existsSync(path)).toBe(true);
  });
});

function setVersion(path: string, version: number): void {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA user_version = ${version}`);
  db.close();
}
