import type { TableWriter } from '@awr/projections';
import type { ledger_numbers } from './numbering.table';

/** What gets numbers; each series counts from 1. */
export type Series = 'ledgers' | 'accounts' | 'strands' | 'recorders';
type Numbers = TableWriter<typeof ledger_numbers>;

export interface Numbered {
  readonly number: number;
  readonly isNew: boolean;
}

/** The number of a name; the next one of its series where the name has none yet. */
export async function numberOf(numbers: Numbers, series: Series, name: string): Promise<Numbered> {
  const known = await numbers.find({ series, name });
  if (known) return { number: known.number, isNew: false };
  const last = { series: 'last', name: series };
  const number = ((await numbers.find(last))?.number ?? 0) + 1;
  numbers.put({ ...last, number });
  numbers.insert({ series, name, number });
  return { number, isNew: true };
}
