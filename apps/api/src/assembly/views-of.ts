import { Journals, ReciprocityQueries } from '@awr/audit';
import {
  ActivityQueries,
  type CommunityViews,
  GroupQueries,
  MemberQueries,
  OfferQueries,
  OrganisationQueries,
  TimebankQueries,
  VenueQueries,
} from '@awr/community';
import { momentsOnly, type OpenAwr, viewsOnly } from '@awr/composition';
import {
  AccountQueries,
  AgreementQueries,
  type AgreementTables,
  ClaimQueries,
  EntryQueries,
  ExchangeQueries,
  HelpMatches,
  HelpQueries,
  type HelpBoardTables,
  HoldQueries,
  LimitChangeQueries,
  PartnerQueries,
  type PartnerTables,
  RemarkQueries,
  type StandingTables,
  type LedgerTables,
  type MatchTables,
  StatementQueries,
  TotalQueries,
  PeriodQueries,
  TransferQueries,
} from '@awr/ledger';
import { type ReportingTables, Reports } from '@awr/reporting';
import type { Views } from '../queries/views';

/** The queries of all contexts over one database. */
export function viewsOf({ views, keyring }: Pick<OpenAwr, 'views' | 'keyring'>): Views {
  const community = viewsOnly<CommunityViews>(views);
  const ledger = viewsOnly<LedgerTables>(views);
  const agreements = viewsOnly<AgreementTables>(views);
  const standing = viewsOnly<StandingTables>(views);
  return {
    timebanks: new TimebankQueries(community),
    members: new MemberQueries(community),
    organisations: new OrganisationQueries(community),
    groups: new GroupQueries(community),
    activities: new ActivityQueries(community),
    venues: new VenueQueries(community),
    offers: new OfferQueries(community),
    accounts: new AccountQueries(ledger),
    entries: new EntryQueries(ledger, keyring),
    statements: new StatementQueries(ledger, keyring),
    totals: new TotalQueries(ledger),
    claims: new ClaimQueries(agreements, keyring),
    exchanges: new ExchangeQueries(agreements, keyring),
    agreements: new AgreementQueries(ledger),
    partners: new PartnerQueries(viewsOnly<PartnerTables>(views)),
    transfers: new TransferQueries(ledger),
    periods: new PeriodQueries(ledger),
    help: new HelpQueries(viewsOnly<HelpBoardTables>(views), keyring),
    helpMatches: new HelpMatches(viewsOnly<MatchTables>(views), keyring),
    holds: new HoldQueries(standing, keyring),
    limitChanges: new LimitChangeQueries(standing, keyring),
    remarks: new RemarkQueries(standing, keyring),
    journals: new Journals(ledger, keyring),
    reciprocity: new ReciprocityQueries(ledger),
    reports: new Reports(momentsOnly<ReportingTables>(views), keyring),
  };
}
