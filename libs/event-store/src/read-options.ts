import { invariant } from '@awr/kernel';

/** Throws where a read is asked for with numbers that mean nothing. */
export function requireCounts(counts: {
  readonly pageSize: number;
  readonly from?: number;
  readonly limit?: number;
}): void {
  const { pageSize, from = 0, limit = 0 } = counts;
  invariant(Number.isSafeInteger(pageSize) && pageSize >= 1, `a page can't have ${pageSize} events`);
  invariant(Number.isSafeInteger(from) && from >= 0, `${from} is not a revision`);
  invariant(limit >= 0, `a limit can't be ${limit}`);
}
