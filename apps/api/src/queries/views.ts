import type { Journals, ReciprocityQueries } from '@awr/audit';
import type {
  ActivityQueries,
  GroupQueries,
  MemberQueries,
  OfferQueries,
  OrganisationQueries,
  TimebankQueries,
  VenueQueries,
} from '@awr/community';
import type {
  AccountQueries,
  AgreementQueries,
  ClaimQueries,
  EntryQueries,
  ExchangeQueries,
  HelpMatches,
  HelpQueries,
  HoldQueries,
  LimitChangeQueries,
  PartnerQueries,
  RemarkQueries,
  StatementQueries,
  TotalQueries,
  PeriodQueries,
  TransferQueries,
} from '@awr/ledger';
import type { Reports } from '@awr/reporting';

/** All that can be read, by what it is about. */
export interface Views {
  readonly timebanks: TimebankQueries;
  readonly members: MemberQueries;
  readonly organisations: OrganisationQueries;
  readonly groups: GroupQueries;
  readonly activities: ActivityQueries;
  readonly venues: VenueQueries;
  readonly offers: OfferQueries;
  readonly accounts: AccountQueries;
  readonly entries: EntryQueries;
  readonly statements: StatementQueries;
  readonly totals: TotalQueries;
  readonly holds: HoldQueries;
  readonly limitChanges: LimitChangeQueries;
  readonly remarks: RemarkQueries;
  readonly claims: ClaimQueries;
  readonly exchanges: ExchangeQueries;
  readonly reports: Reports;
  readonly agreements: AgreementQueries;
  readonly partners: PartnerQueries;
  readonly transfers: TransferQueries;
  readonly periods: PeriodQueries;
  readonly help: HelpQueries;
  readonly helpMatches: HelpMatches;
  readonly journals: Journals;
  readonly reciprocity: ReciprocityQueries;
}
