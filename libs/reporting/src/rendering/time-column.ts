import type { Row } from '../document/report';

/** Whether all figures of a column are time, so that its heading can say in what it is; some have people and time mixed. */
export function isTimeColumn(rows: readonly Row[], at: number): boolean {
  const kinds = new Set(rows.map(({ cells }) => cells[at]?.kind));
  return kinds.has('minutes') && !kinds.has('count') && !kinds.has('share');
}
