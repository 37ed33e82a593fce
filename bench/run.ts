/**
 * Runs benchmarks, each in a process of its own, and writes docs/benchmarks.md. Without names it runs all of them; with
 * names those, and the page keeps what it knows of the others. With --quick everything is small, and nothing is written.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Run, writePage } from './page/page';
import { ROOT, RUN_TYPESCRIPT } from './support/awr-process';
import type { Findings } from './support/findings';
import { busyness, inWords, thisMachine } from './support/machine';
import { QUICK } from './support/sizes';

const BENCHMARKS: Readonly<Record<string, string>> = {
  api: 'api/api',
  import: 'import/import',
  rebuild: 'rebuild/rebuild',
  'views-postgres': 'views-postgres/views-postgres',
  balance: 'balance/balance',
  'cold-start': 'cold-start/cold-start',
  memory: 'memory/memory',
  appending: 'event-store/appending',
  reading: 'event-store/reading',
  ledger: 'ledger/ledger',
  'two-processes': 'two-processes/two-processes',
  relay: 'relay/relay',
  reciprocity: 'reciprocity/reciprocity',
  journal: 'journal/journal',
  nation: 'nation/nation',
  'funder-report': 'funder-report/funder-report',
  'period-close': 'period-close/period-close',
};
const NAMES = Object.keys(BENCHMARKS);
const RUNS = join(tmpdir(), 'awr-bench', 'runs');

async function run(benchmark: string): Promise<Run | undefined> {
  const busy = await busyness();
  console.log(`\nload ${busy.load.toFixed(1)}, others use ${Math.round(busy.shareInUse * 100)} % of the processor`);
  const file = join(RUNS, `${benchmark}.findings.json`);
  const script = join(__dirname, `${BENCHMARKS[benchmark]}.bench.ts`);
  const args = ['--import', RUN_TYPESCRIPT, script, ...(QUICK ? ['--quick'] : [])];
  const env = { ...process.env, AWR_BENCH_FINDINGS: file };
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`${benchmark} ended with ${status}`);
    process.exitCode = 1;
    return undefined;
  }
  const findings = JSON.parse(readFileSync(file, 'utf8')) as Findings;
  return { on: new Date().toISOString().slice(0, 10), machine: thisMachine(), busy, findings };
}

function remembered(benchmark: string): Run | undefined {
  const file = join(RUNS, `${benchmark}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined;
}

async function main(): Promise<void> {
  mkdirSync(RUNS, { recursive: true });
  const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const unknown = named.find((name) => !NAMES.includes(name));
  if (unknown) throw new Error(`there is no benchmark ${unknown}; there are ${NAMES.join(', ')}`);
  console.log(inWords(thisMachine()));
  for (const benchmark of named.length > 0 ? named : NAMES) {
    const ran = await run(benchmark);
    if (ran && !QUICK) writeFileSync(join(RUNS, `${benchmark}.json`), JSON.stringify(ran));
  }
  if (!QUICK) writePage(join(ROOT, 'docs/benchmarks.md'), NAMES.map(remembered));
}

void main();
