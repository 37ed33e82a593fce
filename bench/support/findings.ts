import { writeFileSync } from 'node:fs';
import { amount, type Unit } from './amounts';

/** What must hold of a finding. */
export type Aim = { readonly ratioAtLeast: number } | { readonly ratioAtMost: number } | { readonly atMost: number };

/** One figure of Awr beside what it can be held against, both from this run. */
export interface Finding {
  readonly what: string;
  readonly unit: Unit;
  readonly awr: number;
  /** What it is held against; left out where there is nothing of the kind. */
  readonly beside?: { readonly what: string; readonly amount: number };
  readonly aim?: Aim;
}

/** What one benchmark found. */
export interface Findings {
  readonly benchmark: string;
  readonly findings: readonly Finding[];
  /** Anything about this run that a reader of the figures should know. */
  readonly remarks: readonly string[];
}

/** Where `bench/run.ts` wants to be told; without it a benchmark only prints. */
const FILE = process.env['AWR_BENCH_FINDINGS'];

export function report(found: Findings): void {
  console.log(`\n${found.benchmark}`);
  for (const finding of found.findings) console.log(`  ${inALine(finding)}`);
  for (const remark of found.remarks) console.log(`  (${remark})`);
  if (FILE) writeFileSync(FILE, JSON.stringify(found));
}

export function ratioOf({ awr, beside }: Finding): number | undefined {
  return beside && awr / beside.amount;
}

/** Undefined where there is no aim. */
export function isMet(finding: Finding): boolean | undefined {
  const { aim, awr } = finding;
  if (!aim) return undefined;
  if ('atMost' in aim) return awr <= aim.atMost;
  const ratio = ratioOf(finding) ?? Number.NaN;
  return 'ratioAtLeast' in aim ? ratio >= aim.ratioAtLeast : ratio <= aim.ratioAtMost;
}

export function aimInWords({ aim, unit }: Finding): string {
  if (!aim) return '';
  if ('atMost' in aim) return `at most ${amount(aim.atMost, unit)}`;
  return 'ratioAtLeast' in aim ? `ratio at least ${aim.ratioAtLeast}` : `ratio at most ${aim.ratioAtMost}`;
}

function inALine(finding: Finding): string {
  const { what, unit, awr, beside } = finding;
  const ratio = ratioOf(finding);
  const parts = [what.padEnd(52), amount(awr, unit).padStart(14)];
  if (beside && ratio !== undefined) {
    parts.push(`${beside.what} ${amount(beside.amount, unit)}`.padEnd(44), `ratio ${ratio.toFixed(2)}`);
  }
  const met = isMet(finding);
  if (met !== undefined) parts.push(`${met ? 'met' : 'MISSED'}: ${aimInWords(finding)}`);
  return parts.join('  ');
}
