import type { ViewWriter } from '@awr/projections';
import { accounts, ledgers } from './accounts/accounts.tables';
import { entries, recorders } from './entries/entries.tables';
import { hours_totals } from './hours-totals/hours-totals.table';
import { ledger_numbers } from './numbering/numbering.table';
import { strands } from './strands/strands.table';

/** All tables of the ledger's read models. They are kept by one projection, so they always tell of the same moment. */
export const ledgerTables = { ledgers, accounts, strands, recorders, entries, hours_totals, ledger_numbers };

export type LedgerViews = ViewWriter<typeof ledgerTables>;
