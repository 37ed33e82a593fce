import { writeFileSync } from 'node:fs';
import { amount } from '../support/amounts';
import { aimInWords, type Finding, type Findings, isMet, ratioOf } from '../support/findings';
import { type Busyness, inWords, type Machine } from '../support/machine';
import { INTRODUCTION, WORDS } from './words';

/** One benchmark, as it was run. */
export interface Run {
  readonly on: string;
  readonly machine: Machine;
  /** Before it began. */
  readonly busy: Busyness;
  readonly findings: Findings;
}

export function writePage(path: string, runs: readonly (Run | undefined)[]): void {
  const known = runs.filter((run) => run !== undefined);
  const sections = known.map(section);
  writeFileSync(path, `${[INTRODUCTION, overview(known), ...sections].join('\n')}`);
}

function overview(runs: readonly Run[]): string {
  const rows = runs.flatMap(({ findings }) => findings.findings.filter(({ aim }) => aim).map(overviewRow));
  return ['## The aims', '', '| | aim | found | |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function overviewRow(finding: Finding): string {
  const { aim, awr, unit, what } = finding;
  const found = aim && 'atMost' in aim ? amount(awr, unit) : (ratioOf(finding)?.toFixed(2) ?? '');
  return `| ${what} | ${aimInWords(finding)} | ${found} | ${isMet(finding) ? 'met' : '**missed**'} |`;
}

function section({ on, machine, busy, findings: { benchmark, findings, remarks } }: Run): string {
  const words = WORDS[benchmark];
  const missed = findings.some((finding) => isMet(finding) === false);
  return [
    `## ${words?.title ?? benchmark}`,
    '',
    words?.means ?? '',
    '',
    '| | Awr | beside it | ratio |',
    '|---|---:|---:|---:|',
    ...findings.map(row),
    '',
    ...remarks.map((remark) => `- ${remark}`),
    `- run on ${on}: ${inWords(machine)}; load ${busy.load.toFixed(1)} and ${Math.round(busy.shareInUse * 100)} % of the processor in use by others as it began`,
    '',
    ...(missed && words?.whereMissed ? [words.whereMissed, ''] : []),
  ].join('\n');
}

function row(finding: Finding): string {
  const { what, awr, unit, beside } = finding;
  const held = beside ? `${amount(beside.amount, unit)} (${beside.what})` : '';
  return `| ${what} | ${amount(awr, unit)} | ${held} | ${ratioOf(finding)?.toFixed(2) ?? ''} |`;
}
