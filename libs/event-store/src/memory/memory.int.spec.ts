import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { refuse } from '@awr/kernel';
import { memoryContract } from '../../contract/memory.contract';
import { temporaryFolder } from '../../test-support/temporary-folder';
import type { Memory, MemoryOptions } from './memory';
import { openSqliteMemory } from './open';

describe('the memory of states and refusals in a file', () => {
  const folder = temporaryFolder();

  memoryContract(async () => {
    const path = folder.file('shared.sqlite');
    return {
      open: async (options) => openSqliteMemory(path, options),
      harmSnapshots: async () => {
        const db = new DatabaseSync(path);
        db.exec(`UPDATE snapshots SET state = x'00'`);
        db.close();
      },
      remove: async () => {
        for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      },
    };
  });

  let path: string;
  let memory: Memory;
  beforeEach(() => {
    path = folder.file('memory.sqlite');
    memory = openSqliteMemory(path);
  });
  afterEach(() => memory.close());

  async function restart(options?: MemoryOptions): Promise<void> {
    await memory.close();
    memory = openSqliteMemory(path, options);
  }

  const state = (text: string) => new Uint8Array(Buffer.from(text));
  const refused = { commandId: 'a', commandHash: 'c0ffee', refusal: refuse('insufficient-credits', { most: 90 }) };
  const isRecalled = async () => (await memory.refusals.recall('ledger-1', ['a'])).has('a');

  it('waits with what the disk has no room for, and tells why', async () => {
    const failures: string[] = [];
    await restart({ onFailure: (error) => failures.push(String(error)) });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await memory.refusals.remember('ledger-1', [refused]);
    await new Promise(setImmediate);
    expect(failures).toEqual([expect.stringContaining('locked')]);
    expect(await isRecalled()).toBe(true);
    other.exec('ROLLBACK');
    other.close();
    await restart();
    expect(await isRecalled()).toBe(true);
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
