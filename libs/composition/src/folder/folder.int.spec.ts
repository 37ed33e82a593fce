import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderUnusable, dataFolder, makeFolder } from './data-folder';
import { FolderIsHeld, FolderLock } from './folder-lock';
import { announce, announced, withdraw } from './running';

const HOLDER = `
  const { DatabaseSync } = require('node:sqlite');
  const file = new DatabaseSync(process.argv[1]);
  file.exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => {}, 1000);
`;

describe('a data folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'awr-folder-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one at a time', () => {
    const first = FolderLock.take(folder);
    expect(() => FolderLock.take(folder)).toThrow(FolderIsHeld);
    expect(FolderLock.isTaken(folder)).toBe(true);
    first.release();
    expect(FolderLock.isTaken(folder)).toBe(false);
    FolderLock.take(folder).release();
  });

  it('forgets where somebody before could be reached, once somebody else has it', () => {
    announce(folder, { pid: 1, address: 'http://127.0.0.1:9', operatorKey: 'k' });
    expect(FolderLock.isTaken(folder)).toBe(false);
    expect(announced(folder)).toBeDefined();
    const lock = FolderLock.take(folder);
    expect(announced(folder)).toBeUndefined();
    lock.release();
  });

  it('is free again as soon as its holder was killed', async () => {
    const holder = spawn(process.execPath, ['-e', HOLDER, join(folder, 'awr.lock')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await once(holder.stdout, 'data');
    expect(() => FolderLock.take(folder)).toThrow(FolderIsHeld);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    FolderLock.take(folder).release();
  });

  it('is made with its parents, for its owner only', () => {
    const made = dataFolder(join(folder, 'a', 'b'));
    makeFolder(made);
    expect(statSync(made.path).mode & 0o777).toBe(0o700);
  });

  it.each(['/proc/nope/data', '/dev/null/data'])('says at once that %s is no place for it', (path) => {
    expect(() => makeFolder(dataFolder(path))).toThrow(FolderUnusable);
  });

  it('says where its Awr runs, to its owner only', () => {
    const running = { pid: 1, address: 'http://127.0.0.1:4000', operatorKey: 'k' };
    announce(folder, running);
    expect(announced(folder)).toEqual(running);
    expect(statSync(join(folder, 'awr.running.json')).mode & 0o777).toBe(0o600);
    withdraw(folder);
    expect(announced(folder)).toBeUndefined();
  });
});
