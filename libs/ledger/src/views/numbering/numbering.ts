import type { TableWriter } from '@awr/projections';
import type { ledger_numbers } from './numbering.table';

/** What gets numbers; each series counts from 1. */
export type Series = 'ledgers' | 'accounts' | 'strands' | 'recorders' | 'transfers';

export async function nextNumber(numbers: TableWriter<typeof ledger_numbers>, series: Series): Promise<number> {
  const last = ((await numbers.find({ series }))?.last ?? 0) + 1;
  numbers.put({ series, last });
  return last;
}
