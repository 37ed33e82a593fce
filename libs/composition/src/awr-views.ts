import type { CommunityViews } from '@awr/community';
import type { AgreementTables, HelpTables, LedgerTables, StandingTables } from '@awr/ledger';
import type { ViewsDatabase } from '@awr/projections';
import type { Kysely } from 'kysely';

/** Every table that queries read. */
type AllTables = CommunityViews & LedgerTables & AgreementTables & HelpTables & StandingTables;
export type AwrViews = ViewsDatabase<AllTables>;

/** The same views for queries that know some of the tables. Kysely's types can't tell that more tables do no harm. */
export function viewsOnly<Part extends Partial<AllTables>>({ db }: AwrViews): Kysely<Part> {
  return db as unknown as Kysely<Part>;
}

/** The same views, read as they are at one moment. */
export function momentsOnly<Part extends Partial<AllTables>>(views: AwrViews) {
  return {
    atOneMoment: <Result>(read: (part: Kysely<Part>) => Promise<Result>): Promise<Result> =>
      views.atOneMoment((db) => read(db as unknown as Kysely<Part>)),
  };
}
