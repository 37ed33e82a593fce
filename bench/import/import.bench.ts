import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { inFolder, median } from '../event-store/measure';
import { ROOT } from '../support/awr-process';
import { report } from '../support/findings';
import { QUICK, sizes } from '../support/sizes';
import { writeYear } from './made-up-year';

/**
 * `awr import` of a year of spreadsheets, from the start of the command to its end, in rows a second, beside reading
 * the same files and splitting them into rows and cells with csv-parse, and nothing done with them.
 */
const TURNS = QUICK ? 1 : 3;

interface Report {
  readonly outcome: string;
  readonly totals: { readonly members: number; readonly entries: number };
  readonly refused: readonly unknown[];
}

function awr(dataDir: string, ...words: string[]): string {
  const args = [join(ROOT, 'dist/apps/cli/src/main.js'), '--data-dir', dataDir, '--json', ...words];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`awr ${words.join(' ')} ended with ${status}: ${stderr}${stdout.slice(0, 2000)}`);
  return stdout;
}

/** Seconds that one import takes. */
function importOnce(dataDir: string, sheets: string, rows: number, ...options: string[]): number {
  const began = performance.now();
  const { outcome, refused } = JSON.parse(awr(dataDir, 'import', sheets, ...options)) as Report;
  const seconds = (performance.now() - began) / 1000;
  if (outcome !== (options.includes('--dry-run') ? 'would-write' : 'written') || refused.length > 0)
    throw new Error(`${outcome}: ${refused.length} of ${rows} refused`);
  return seconds;
}

function parseOnce(sheets: string): number {
  const began = performance.now();
  for (const name of readdirSync(sheets)) parse(readFileSync(join(sheets, name), 'utf8'));
  return (performance.now() - began) / 1000;
}

async function main(): Promise<void> {
  const seconds = { dry: [] as number[], first: [] as number[], again: [] as number[], parse: [] as number[] };
  await inFolder(async (folder) => {
    const sheets = join(folder, 'sheets');
    const rows = writeYear(sheets, sizes.sheetMembers, sizes.sheetRows);
    for (let turn = 0; turn < TURNS; turn++) {
      const dataDir = join(folder, `data-${turn}`);
      awr(dataDir, 'timebank', 'found', 'Bench');
      seconds.parse.push(parseOnce(sheets));
      seconds.dry.push(importOnce(dataDir, sheets, rows, '--dry-run'));
      seconds.first.push(importOnce(dataDir, sheets, rows));
      seconds.again.push(importOnce(dataDir, sheets, rows));
    }
    const rate = (times: readonly number[]) => rows / median(times);
    const beside = { what: 'csv-parse alone', amount: rate(seconds.parse) };
    report({
      benchmark: 'import',
      findings: [
        { what: 'awr import --dry-run, which writes nothing', unit: '/s', awr: rate(seconds.dry), beside },
        { what: 'awr import, start and end of the command included', unit: '/s', awr: rate(seconds.first), beside },
        { what: 'the same sheets again, which changes nothing', unit: '/s', awr: rate(seconds.again), beside },
      ],
      remarks: [`${rows.toLocaleString('en')} rows, of which ${sizes.sheetMembers.toLocaleString('en')} are members`],
    });
  });
}

void main();
