import type { CommunityViews } from '@awr/community';
import type { LedgerTables } from '@awr/ledger';
import type { ViewsDatabase } from '@awr/projections';

/** Every table that queries read. */
export type AwrViews = ViewsDatabase<CommunityViews & LedgerTables>;
