import type { Budget } from '@awr/ledger';
import type { Minutes } from '@awr/kernel';
import type { Views } from '../../queries/views';

/** Where what is exported is read from. */
export interface Sources {
  readonly views: Views;
  /** Of all organisations, with what has been used of each. */
  readonly budgets: (timebankId: string) => Promise<readonly (Budget & { readonly usedMinutes: Minutes })[]>;
}

/** What can be exported as a table, and the columns that it has, in their order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: (from: Sources, timebankId: string) => AsyncIterable<readonly object[]>;
}

interface Page {
  readonly items: readonly object[];
  readonly next: string | null;
}

/** One page of a list, as every view gives it. */
type ReadPage = (
  from: Sources,
  timebankId: string,
  page: { readonly after?: string; readonly limit: number },
) => Promise<Page>;

const PAGE = 200;

/** Everything of a list, those included who have left and what is closed, settled or withdrawn. */
export function listed(read: ReadPage): Table['rows'] {
  return async function* (from, timebankId) {
    let after: string | undefined;
    do {
      const { items, next } = await read(from, timebankId, { ...(after !== undefined && { after }), limit: PAGE });
      yield items;
      after = next ?? undefined;
    } while (after !== undefined);
  };
}

export function columns(names: string): readonly string[] {
  return names.split(/\s+/);
}
