import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ReciprocityQueries, reciprocityOf, Activity } from '@awr/audit';
import { configurationFrom, openAwr, viewsOnly } from '@awr/composition';
import type { LedgerTables } from '@awr/ledger';
import { filledFolder } from '../filled-folder/filled-folder';
import { type Finding, report } from '../support/findings';
import { median } from '../support/percentile';
import { sizes } from '../support/sizes';

/** All figures of reciprocity over every entry there is; and the graph's own figures beside NetworkX on the same graph. */
const TURNS = 3;
const ALL = { from: '2023-01-01', to: '2025-12-31' };
const PYTHON = '/usr/bin/python3';

async function main(): Promise<void> {
  const { path, timebankId, memberIds, entries } = filledFolder(sizes.entries, sizes.members);
  const awr = await openAwr({ ...configurationFrom(process.env), dataDir: path }, () => {});
  await awr.waiter.waitFor('all', await awr.store.head(), 600_000);
  const queries = new ReciprocityQueries(viewsOnly<LedgerTables>(awr.views));
  const seconds = { query: [] as number[], figures: [] as number[] };
  const { ties } = await queries.network(timebankId, ALL);
  const numbers = new Map(memberIds.map((id, n) => [id, n]));
  const graph = ties.map(({ from, to, minutes }) => [numbers.get(from)!, numbers.get(to)!, minutes] as const);
  for (let turn = 0; turn < TURNS; turn++) {
    seconds.query.push(await timed(() => queries.of(timebankId, ALL)));
    seconds.figures.push(await timed(() => figuresOf(graph, memberIds.length)));
  }
  await awr.close();
  const networkX = byNetworkX(graph);
  const findings: Finding[] = [
    { what: 'all figures, from the views', unit: 's', awr: median(seconds.query), aim: { atMost: 5 } },
    {
      what: 'the figures of the graph alone',
      unit: 's',
      awr: median(seconds.figures),
      ...(networkX !== undefined && { beside: { what: 'NetworkX', amount: networkX } }),
    },
  ];
  const size = `${entries.toLocaleString('en')} entries, ${memberIds.length.toLocaleString('en')} members`;
  report({ benchmark: 'reciprocity', findings, remarks: [`${size}, ${graph.length.toLocaleString('en')} ties`] });
}

/** From a list of ties, as NetworkX has it. */
function figuresOf(graph: readonly (readonly [number, number, number])[], size: number) {
  const activity = new Activity(size, 0);
  for (const [from, to, minutes] of graph) activity.take({ kind: 'gift', day: 0, from, to, minutes });
  return reciprocityOf(activity, { first: 0, last: 0 }, true);
}

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Undefined where there is no Python with NetworkX. */
function byNetworkX(graph: readonly (readonly number[])[]): number | undefined {
  const script = join(__dirname, 'networkx_metrics.py');
  const { status, stdout } = spawnSync(PYTHON, [script], { input: JSON.stringify(graph), encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

void main();
