import { spawnSync } from 'node:child_process';
import { given, happened, idsOf, streamOf } from '../../contract/given';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { TypeScriptProcess } from '../../test-support/typescript-process';
import { openSqliteEventStore } from './open';

/** Sets how large the files may grow that a process writes (util-linux): beyond it the system fails each write. */
function limitFiles(pid: number | undefined, bytes: number | 'unlimited'): void {
  spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

const onLinux = spawnSync('prlimit', ['--version']).status === 0 ? it : it.skip;

describe('when the system fails the writes', () => {
  const folder = temporaryFolder();

  onLinux('the process stays up, says so, and goes on when they succeed again', async () => {
    const path = folder.file('events.sqlite');
    const writer = new TypeScriptProcess('persisting-process.ts', path);
    const ids = { appended: [] as string[], StoreUnavailable: [] as string[] };
    let went: 'well' | 'badly' = 'well';
    for await (const line of writer.lines()) {
      const [outcome, id = '', health] = line.split(' ') as [keyof typeof ids, string, string];
      ids[outcome].push(id);
      if (went === 'well' && ids.appended.length === 5) limitFiles(writer.pid, 4096);
      if (went === 'well' && outcome === 'StoreUnavailable' && health === 'StoreUnavailable') {
        went = 'badly';
        limitFiles(writer.pid, 'unlimited');
      }
      if (went === 'badly' && outcome === 'appended' && health === 'well') break;
    }
    await writer.kill();

    const store = openSqliteEventStore(path);
    const stored = await streamOf(store, 'ledger-1');
    expect(stored.map(({ revision, position }) => [revision, position])).toEqual(
      stored.map((_, place) => [place, String(place + 1)]),
    );
    expect(idsOf(stored)).toEqual(expect.arrayContaining(ids.appended));
    expect(idsOf(stored).filter((id) => ids.StoreUnavailable.includes(id))).toEqual([]);
    await expect(given(store, 'ledger-1', [happened()])).resolves.toMatchObject({ revision: stored.length });
    await store.close();
  });
});
