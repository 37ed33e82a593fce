import type { CommunityViews } from '@awr/community';
import type { AgreementTables, LedgerTables, StandingTables } from '@awr/ledger';
import type { Kysely } from 'kysely';

/** What reports read: the views of the ledger and of the community, which are in one database. */
export type ReportingTables = LedgerTables & AgreementTables & StandingTables & CommunityViews;
export type ReportingDatabase = Kysely<ReportingTables>;

/** Gives the views as they are at one moment, however long the reading takes. */
export interface ReportingViews {
  atOneMoment<Result>(read: (views: ReportingDatabase) => Promise<Result>): Promise<Result>;
}

/** Says how far long work has come. */
export type Tell = (progress: { readonly stage: string; readonly done: number; readonly total: number }) => void;
