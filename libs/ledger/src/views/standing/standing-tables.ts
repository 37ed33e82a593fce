import type { StoredEvent } from '@awr/event-store';
import type { RowsOf, ViewWriter } from '@awr/projections';
import type { Kysely } from 'kysely';
import type { LedgerEvent } from '../../domain/events';
import { holds } from './holds/holds.table';
import { limit_changes } from './limit-changes/limit-changes.table';
import { open_disputes, remarks } from './remarks/remarks.table';

export const standingTables = { holds, limit_changes, remarks, open_disputes };

/** What the projection writes to. */
export type StandingViews = ViewWriter<typeof standingTables>;

/** The same tables as SQL has them. */
export type StandingTables = RowsOf<typeof standingTables>;

/** What queries read. */
export type StandingDatabase = Kysely<StandingTables>;

/** An event of a ledger, as a projection meets it in the log. */
export type Stored<Type extends LedgerEvent['type']> = StoredEvent<
  string,
  Extract<LedgerEvent, { type: Type }>['data']
>;
