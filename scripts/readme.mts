/**
 * Runs every command in the README, in order, as a reader would on a new folder, and fails with the first that fails.
 * The two that set up come first in CI anyway; here `npm install` is left out of them, and `npm test` altogether.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const README = readFileSync('README.md', 'utf8');
/** What the README says the demonstration ends with. */
const SHOWN = /```text\n([\s\S]*?)```/.exec(README)![1]!.trim();

const folder = mkdtempSync(join(tmpdir(), 'awr-readme-'));
const env = { ...process.env, AWR_DATA_DIR: join(folder, 'data') };

try {
  for (const command of commandsOf(README)) {
    console.log(`\n$ ${command}`);
    const { stdout: output, status } = spawnSync(command, { env, shell: true, encoding: 'utf8' });
    console.log(output);
    // A dry run of sheets with bad rows says by its exit code that a real run would write nothing.
    if (status !== 0 && !(status === 1 && command.includes('--dry-run'))) throw new Error(`it ended with ${status}`);
    if (command.endsWith(' demo') && !output.includes(SHOWN)) throw new Error('the demo ends with something else');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function commandsOf(readme: string): string[] {
  return [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => block!.trim().split('\n'))
    .map((line) => line.replace(/^npm install && /, '').trim())
    .filter((line) => line !== '' && line !== 'npm test')
    .map((line) => line.replace('path/to/your/spreadsheets', 'test/fixtures/timebank'))
    .map((line) => line.replace('npm run demo', `npm run -s awr -- --data-dir ${join(folder, 'demo')} demo`));
}
