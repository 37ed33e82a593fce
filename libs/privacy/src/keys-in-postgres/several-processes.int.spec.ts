import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Sealed } from '@awr/kernel';
import { readPostgresAddress } from '@awr/postgres';
import { Client } from 'pg';
import { type FreshDatabase, asked, describeWithPostgres, freshDatabase } from '../../../../test/support/postgres';
import type { Keyring } from '../keyring';
import { KeyFolder } from '../testing/key-folder';
import type { Description } from '../testing/open-described';
import { rowsOf } from '../testing/rows-of';
import { kill, startProcess } from '../testing/run';
import { openPostgresKeyring } from './open';

const nia = 'nia';

describeWithPostgres('keys that several processes hold in memory', () => {
  let database: FreshDatabase;
  let folder: KeyFolder;
  let keyring: Keyring;
  let sealed: Sealed;
  const children: ChildProcess[] = [];

  const open = () =>
    openPostgresKeyring(readPostgresAddress('AWR_KEYS_URL', database.url), folder.files.masterKey, { environment: {} });
  const holders = () => rowsOf(database.url, 'SELECT id FROM awr_keys.holders');

  beforeEach(async () => {
    database = await freshDatabase();
    folder = new KeyFolder();
    keyring = await open();
    sealed = keyring.seal(nia, 'e1', 'name', 'Nia');
  });
  afterEach(async () => {
    for (const child of children.splice(0)) if (child.exitCode === null && !child.signalCode) await kill(child);
    keyring.close();
    folder.remove();
    await database.drop();
  });

  /** Another process that has the key in its memory. */
  async function another(): Promise<{
    child: ChildProcess;
    ask(what: string): Promise<{ found: string; last: number }>;
  }> {
    const description: Description = { url: database.url, files: folder.files };
    const child = await startProcess('opens-when-asked.ts', JSON.stringify(description), JSON.stringify(sealed));
    children.push(child);
    const lines = createInterface(child.stdout!);
    const ask = async (what: string) => {
      const line = once(lines, 'line') as Promise<[string]>;
      child.stdin!.write(`${what}\n`);
      return JSON.parse((await line)[0]) as { found: string; last: number };
    };
    return { child, ask };
  }

  it('are forgotten in all of them before an erasure is answered', async () => {
    const others = [await another(), await another()];
    for (const { ask } of others) expect(await ask('once')).toMatchObject({ found: 'Nia' });
    await keyring.erase([nia]);
    for (const { ask } of others) expect(await ask('once')).toMatchObject({ found: 'erased' });
  });

  it('are not used in the middle of long work either, once an erasure is answered', async () => {
    const busy = await another();
    const found = busy.ask('on and on');
    await keyring.erase([nia]);
    const answered = Date.now();
    const { found: then, last } = await found;
    expect(then).toBe('erased');
    expect(last).toBeLessThanOrEqual(answered);
  });

  it('are not used by a process that slept while they were erased', async () => {
    const { child, ask } = await another();
    child.kill('SIGSTOP');
    await keyring.erase([nia]);
    child.kill('SIGCONT');
    // Its lease has run out, or it has renewed it and so heard of the erasure.
    expect(['erased', 'StoreUnavailable']).toContain((await ask('once')).found);
  });

  it('are waited for no longer than a lease lasts, where their process was killed; and only once', async () => {
    const { child } = await another();
    await kill(child);
    expect(await holders()).toHaveLength(2);
    await keyring.erase([nia]);
    expect(await holders()).toHaveLength(1);
  });

  it('can’t be used while PostgreSQL is out of reach, nobody waits for it, and then they can again', async () => {
    await asked(database.url, 'ALTER SCHEMA awr_keys RENAME TO away');
    const failed = await until(() => attempt(() => keyring.unseal(sealed, 'e1', 'name')) instanceof Error);
    expect(failed).toBe(true);
    expect(() => keyring.unseal(sealed, 'e1', 'name')).toThrow(/out of reach/);
    expect(() => keyring.seal('owain', 'e2', 'name', 'Owain')).toThrow(/out of reach/);
    await asked(database.url, 'ALTER SCHEMA away RENAME TO awr_keys');
    expect(await until(() => attempt(() => keyring.unseal(sealed, 'e1', 'name')) === 'Nia')).toBe(true);
  });

  it('are not counted as held any more by who closes its keyring', async () => {
    const other = await open();
    expect(await holders()).toHaveLength(2);
    other.close();
    expect(await holders()).toHaveLength(1);
  });

  it('leave nothing in the files of the table once they are erased', async () => {
    const [row] = await rowsOf(database.url, 'SELECT wrapped FROM awr_keys.data_keys WHERE person = $1', [nia]);
    const wrapped = row!['wrapped'] as Buffer;
    expect(await isInTheTable(wrapped)).toBe(true);
    await keyring.erase([nia]);
    expect(await isInTheTable(wrapped)).toBe(false);
  });

  it('leave nothing there either where somebody was writing something else meanwhile', async () => {
    const [row] = await rowsOf(database.url, 'SELECT wrapped FROM awr_keys.data_keys WHERE person = $1', [nia]);
    const writer = new Client({ connectionString: database.url });
    await writer.connect();
    await writer.query('BEGIN');
    // From now on it has a number, and as long as it says nothing more, no snapshot.
    await writer.query('SELECT pg_current_xact_id()');
    const erased = keyring.erase([nia]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await writer.query('COMMIT');
    await writer.end();
    await erased;
    expect(await isInTheTable(row!['wrapped'] as Buffer)).toBe(false);
  });

  async function isInTheTable(bytes: Buffer): Promise<boolean> {
    await asked(database.url, 'CHECKPOINT');
    const [file] = await rowsOf(
      database.url,
      `SELECT pg_read_binary_file(pg_relation_filepath('awr_keys.data_keys')) AS content`,
    );
    return (file!['content'] as Buffer).includes(bytes);
  }
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (reason) {
    return reason;
  }
}

/** Looks now and then until it is so; false where it has not become so within some time. */
async function until(isSo: () => boolean): Promise<boolean> {
  for (let looks = 0; looks < 200; looks += 1) {
    if (isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
