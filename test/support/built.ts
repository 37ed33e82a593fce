import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const BUILT = join(ROOT, 'dist/apps/api/src/main.js');

/** The part of Jest's configuration that says which tests were asked for. */
interface Asked {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

/** Jest's globalSetup: what e2e tests run is built once, where the source is newer than what was built. */
export default function build({ testPathPatterns: { patterns } }: Asked): void {
  // What the workers of one run share (a database server) goes by this.
  process.env['AWR_TEST_RUN'] = String(process.pid);
  // Several projectors and relays run at once, and nobody asks them where they are.
  process.env['AWR_PROJECTOR_PORT'] ??= '0';
  process.env['AWR_RELAY_PORT'] ??= '0';
  // The programs of one run are mostly the same few, started hundreds of times: what V8 made of them is kept.
  process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, 'node_modules/.cache/awr-tests');
  const runsPrograms = patterns.length === 0 || patterns.some((pattern) => /e2e|^(\.\/)?test\b/.test(pattern));
  if (!runsPrograms || (existsSync(BUILT) && newest(['apps', 'libs']) < newest(['dist']))) return;
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' });
}

function newest(folders: readonly string[]): number {
  const times = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|js)$/.test(name) && !name.endsWith('.spec.ts'))
      .map((name) => statSync(join(ROOT, folder, name)).mtimeMs),
  );
  return Math.max(0, ...times);
}
