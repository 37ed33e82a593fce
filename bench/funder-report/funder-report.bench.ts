import { buffer } from 'node:stream/consumers';
import { DatabaseSync } from 'node:sqlite';
import { communityTesting } from '@awr/community';
import { type Report, Reports, rendered } from '@awr/reporting';
import { type Finding, report } from '../support/findings';
import { median } from '../support/percentile';
import { QUICK } from '../support/sizes';
import { filledYear } from './filled-year';

/**
 * The funder's report of a year (with the year before beside it), exact and protected, and its PDF; beside a bare sum of
 * the minutes of the same rows in the same database. They take turns.
 */
const [ENTRIES, MEMBERS, TURNS] = QUICK ? [20_000, 1_000, 3] : [500_000, 10_000, 7];

const YEAR = { from: '2025-01-01', until: '2025-12-31' };

async function main(): Promise<void> {
  const { timebankId, file, views, remove } = await filledYear(ENTRIES, MEMBERS);
  const reports = new Reports(views, new communityTesting.PlainSeals());
  const bare = new DatabaseSync(file, { readOnly: true });
  const sum = bare.prepare('select sum(minutes) as minutes from entries where ledger = 1 and day between ? and ?');
  const asked = {
    timebankId,
    ...YEAR,
    language: 'cy',
    madeOn: '2026-03-01',
    entriesAt: (query: string) => query,
  } as const;
  const took = {
    exact: [] as number[],
    outside: [] as number[],
    pdf: [] as number[],
    sum: [] as number[],
    waited: [] as number[],
  };
  let made: Report | undefined;
  for (let turn = 0; turn < TURNS; turn++) {
    took.sum.push(await msOf(() => sum.get(20250101, 20251231)));
    const watch = new Watch();
    took.exact.push(await msOf(async () => (made = await reports.funder(asked))));
    took.waited.push(watch.longestWaitMs());
    took.outside.push(await msOf(() => reports.funder({ ...asked, smallCountsUnder: 10 })));
    took.pdf.push(await msOf(() => buffer(rendered(made!, 'pdf'))));
  }
  const beside = { what: 'bare sum', amount: median(took.sum) };
  const findings: Finding[] = [
    { what: 'the funder’s report of a year', unit: 'ms', awr: median(took.exact), beside },
    { what: 'the same with small counts protected', unit: 'ms', awr: median(took.outside), beside },
    { what: 'its PDF', unit: 'ms', awr: median(took.pdf) },
    { what: 'longest that others wait meanwhile', unit: 'ms', awr: median(took.waited) },
  ];
  bare.close();
  await remove();
  const remarks = [
    `${ENTRIES.toLocaleString('en')} entries of ${MEMBERS.toLocaleString('en')} members in the timebank’s first year`,
  ];
  report({ benchmark: 'funder-report', findings, remarks });
}

/** How long at most anything else in the process waited for its turn. */
class Watch {
  private last = performance.now();
  private longest = 0;
  private readonly timer = setInterval(() => this.look(), 1);

  longestWaitMs(): number {
    clearInterval(this.timer);
    this.look();
    return this.longest;
  }

  private look(): void {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.last);
    this.last = now;
  }
}

async function msOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

main().catch((reason: unknown) => {
  console.error(reason);
  process.exit(1);
});
