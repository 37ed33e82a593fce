/**
 * Runs every command in the README, in order, as a reader would on a new folder, and fails with the first that fails.
 * The two that set up come first in CI anyway; here `npm install` is left out of them, and `npm test` altogether.
 */
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'awr-readme-'));
const env = { ...process.env, AWR_DATA_DIR: join(folder, 'data') };

try {
  for (const command of commandsOf(readFileSync('README.md', 'utf8'))) {
    console.log(`\n$ ${command}`);
    execSync(command, { env, stdio: ['ignore', 'inherit', 'inherit'] });
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
