import type { RowsOf, ViewWriter } from '@awr/projections';
import type { Kysely } from 'kysely';
import { accounts, ledgers } from './accounts/accounts.tables';
import { timebank_agreements } from './timebank-agreements/timebank-agreements.table';
import { entries, recorders } from './entries/entries.tables';
import { hours_totals } from './hours-totals/hours-totals.table';
import { ledger_numbers } from './numbering/numbering.table';
import { periods } from './periods/periods.table';
import { strand_numbers, strands } from './strands/strands.tables';
import { transfers } from './transfers/transfers.table';

/** All tables of the ledger's read models. They are kept by one projection, so they always tell of the same moment. */
export const ledgerTables = {
  ledgers,
  accounts,
  strands,
  strand_numbers,
  recorders,
  entries,
  hours_totals,
  ledger_numbers,
  timebank_agreements,
  periods,
  transfers,
};

/** What the projection writes to. */
export type LedgerViews = ViewWriter<typeof ledgerTables>;

/** The same tables as SQL has them. */
export type LedgerTables = RowsOf<typeof ledgerTables>;

/** What queries read. */
export type LedgerDatabase = Kysely<LedgerTables>;
