import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from '@awr/kernel';
import { leaveNoTrace } from './leave-no-trace';

const NAME = 'Gwenhwyfarzyx';

describe('leaving no trace in the views', () => {
  let folder: string;
  let file: string;
  let views: DatabaseSync;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'awr-trace-'));
    file = join(folder, 'views.db');
    views = new DatabaseSync(file, { timeout: 5_000 });
    views.exec('PRAGMA journal_mode = wal; CREATE TABLE members (id TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID');
    const add = views.prepare('INSERT INTO members VALUES (?, ?)');
    views.exec('BEGIN');
    for (let id = 0; id < 2000; id += 1) add.run(`member ${(id * 7919) % 2003}`, `${NAME} ${id}`);
    views.exec('COMMIT');
  });
  afterEach(() => {
    if (views.isOpen) views.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const holding = () => readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(NAME));

  it('takes what was deleted out of every byte, though others have the views open', async () => {
    const reader = new DatabaseSync(file, { readOnly: true });
    expect(reader.prepare('SELECT count(*) AS n FROM members').get()).toEqual({ n: 2000 });
    views.exec('UPDATE members SET name = NULL');
    expect(holding()).not.toEqual([]);
    await leaveNoTrace(file, []);
    expect(holding()).toEqual([]);
    expect(reader.prepare('SELECT count(*) AS n FROM members').get()).toEqual({ n: 2000 });
    reader.close();
  });

  it('deletes damaged views that were set aside', async () => {
    const aside = `${file}.set-aside`;
    writeFileSync(aside, NAME);
    await leaveNoTrace(file, [aside, `${aside}-wal`]);
    expect(existsSync(aside)).toBe(false);
  });

  it('says so where somebody still reads what was there before', async () => {
    const reader = new DatabaseSync(file, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT * FROM members').get();
    views.exec('UPDATE members SET name = NULL');
    await expect(leaveNoTrace(file, [])).rejects.toThrow(StoreUnavailable);
    reader.close();
    await leaveNoTrace(file, []);
    expect(holding()).toEqual([]);
  });

  it('is done for each of many who ask at once, and while the views are written', async () => {
    views.exec('UPDATE members SET name = NULL');
    const writing = setInterval(() => views.exec("UPDATE members SET name = 'x' WHERE id = 'member 7'"), 1);
    try {
      for (let time = 0; time < 5; time += 1)
        await Promise.all(Array.from({ length: 8 }, () => leaveNoTrace(file, [])));
    } finally {
      clearInterval(writing);
    }
    expect(holding()).toEqual([]);
  });

  it('has nothing to do where there are no views', async () => {
    views.close();
    rmSync(file);
    await leaveNoTrace(file, []);
    expect(existsSync(file)).toBe(false);
  });
});
