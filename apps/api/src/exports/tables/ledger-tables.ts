import { type Instant, instant, systemClock } from '@awr/kernel';
import type { Views } from '../../queries/views';
import { columns, listed, type Table } from './table-source';

const now = (): Instant => instant(systemClock.nowMicros());

/** What a ledger says: what was recorded, agreed and set aside, and under which limits. */
export const LEDGER_TABLES = {
  accounts: {
    rows: listed(({ views }, timebank, page) => views.accounts.list(timebank, page)),
    columns: columns('accountId kind holderId balanceMinutes entries lastOn'),
  },
  entries: {
    rows: ({ views }, timebank) => views.journals.entries(timebank),
    columns:
      columns(`entryId kind on minutes debit credit debitBalanceMinutes creditBalanceMinutes recordedAt recordedBy
      approvedBy category groupId activityId organisationId offerId people.adults people.under16s claimId exchangeId
      holdId batchId reverses reversedBy corrects correctedBy reason grant waiver warnings periodId note recorderName
      lateFor transferId toNumber byBeneficiary`),
  },
  claims: {
    rows: listed(({ views }, timebank, page) => views.claims.list(timebank, page)),
    columns:
      columns(`claimId status memberId minutes on claimedOn remindOn lapsesOn recordedBy settledBy entryId category
      activityId groupId organisationId reason note declinedNote`),
  },
  exchanges: {
    rows: listed(({ views }, timebank, page) => views.exchanges.list(timebank, page)),
    columns:
      columns(`exchangeId status minutes on proposedOn lapsesOn proposerId recordedBy category helpId lines agreed
      waitsFor entryIds settledBy declinedBy reason note declinedNote`),
  },
  holds: {
    rows: listed(({ views }, timebank, page) => views.holds.list(timebank, now(), page)),
    columns:
      columns(`holdId status memberId venueId offerId people.adults people.under16s minutes heldAt expiresAt heldBy
      settledMinutes entryId note`),
  },
  remarks: {
    rows: listed(({ views }, timebank, page) => views.remarks.list(timebank, page)),
    columns: columns('entryId kind saidAt saidBy isOpen upheld resolvedBy words'),
  },
  'limit-changes': {
    rows: listed(({ views }, timebank, page) => views.limitChanges.list(timebank, page)),
    columns: columns(`accountId creditLimitMinutes softCreditLimitMinutes capMinutes softCapMinutes changedAt changedBy
      reason`),
  },
  budgets: {
    rows: async function* ({ budgets }, timebank) {
      yield await budgets(timebank);
    },
    columns: columns('organisationId from until minutes usedMinutes'),
  },
  periods: {
    rows: listed(({ views }, timebank, page) => views.periods.list(timebank, page)),
    columns: columns(`periodId status from until firstEntry lastEntry throughEntry entries accounts root closedAt
      closedBy reopenedAt reopenedBy reasonReopened entryTotals accountTotals balancesBlob`),
  },
  agreements: {
    rows: listed(({ views }, timebank, page) => withNames(views.agreements.list(timebank, page), views, timebank)),
    columns: columns(`agreementId partnerId status terms.transferMinutes terms.owesMinutes terms.owedMinutes
      proposal.number proposal.isOwn proposal.transferMinutes proposal.owesMinutes proposal.owedMinutes
      isSuspendedByOwn isSuspendedByPartner reason changedAt clearingMinutes partnerName.cy partnerName.en`),
  },
  transfers: {
    rows: listed(({ views }, timebank, page) => withNames(views.transfers.list(timebank, page), views, timebank)),
    columns: columns(`transferId direction status partnerId minutes entryId returnedBy toNumber reason firstAt
      answeredAt partnerName.cy partnerName.en`),
  },
} as const satisfies Readonly<Record<string, Table>>;

interface WithPartners {
  readonly items: readonly { readonly partnerId: string }[];
  readonly next: string | null;
}

/** The same with what the other timebanks are called. */
async function withNames(page: Promise<WithPartners>, { partners }: Pick<Views, 'partners'>, timebank: string) {
  const { items, next } = await page;
  const names = await partners.names(timebank);
  return { items: items.map((item) => ({ ...item, partnerName: names.get(item.partnerId) })), next };
}
