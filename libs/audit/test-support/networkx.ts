import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The system's own Python comes first: that is the one for which Debian has NetworkX. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

const python = PYTHONS.find((program) => spawnSync(program, ['-c', 'import networkx']).status === 0);

/** What NetworkX says of a graph; null for one without ties. */
export interface ByNetworkX {
  readonly reciprocity: number;
  readonly density: number;
  readonly weighted: number;
  readonly largestCircle: number;
  readonly connected: number;
  readonly cleared: number;
  readonly median: number;
  readonly gini: number;
}

export type Tied = readonly [from: number, to: number, minutes: number];

/** A suite that needs Python with NetworkX; skipped with a line where there is none, unless everything is required. */
export function describeWithNetworkX(what: string, suite: () => void): void {
  if (python !== undefined || process.env['AWR_TESTS_REQUIRE'] === 'all') return describe(what, suite);
  console.log(`skipped: “${what}” needs Python with NetworkX (on Debian: apt-get install python3-networkx)`);
  describe.skip(what, suite);
}

export function byNetworkX(graphs: readonly { readonly ties: readonly Tied[] }[]): readonly (ByNetworkX | null)[] {
  const script = join(__dirname, 'networkx_metrics.py');
  const answer = execFileSync(python ?? 'python3', [script], { input: JSON.stringify(graphs), encoding: 'utf8' });
  return JSON.parse(answer) as (ByNetworkX | null)[];
}
