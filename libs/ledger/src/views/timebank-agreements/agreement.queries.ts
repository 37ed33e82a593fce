import type { Page, PageAsked } from '@awr/community';
import type { Instant, Minutes } from '@awr/kernel';
import { type JsonText, type SqlRow, fromJson } from '@awr/projections';
import { sql } from 'kysely';
import { clearingAccount } from '../../domain/account-id';
import { type AgreementTerms, termsFor } from '../../domain/between/agreement/agreement-terms';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, rowsToRead } from '../paging/page';
import type { AgreementStatus, timebank_agreements } from './timebank-agreements.table';

/** Terms as one of the two timebanks sees them. */
export interface TermsView {
  readonly transferMinutes: Minutes;
  readonly owesMinutes: Minutes;
  readonly owedMinutes: Minutes;
}

export interface AgreementView {
  readonly agreementId: string;
  readonly partnerId: string;
  readonly status: AgreementStatus;
  /** What is in force, or would be if nobody had suspended it. */
  readonly terms: TermsView | null;
  /** What waits for an answer, and whether it is this timebank's to give. */
  readonly proposal: (TermsView & { readonly number: number; readonly isOwn: boolean }) | null;
  readonly isSuspendedByOwn: boolean;
  readonly isSuspendedByPartner: boolean;
  readonly reason: string | null;
  readonly changedAt: Instant;
  /** Sent to the other's members less what came from them: above zero where this timebank owes the other. */
  readonly clearingMinutes: Minutes;
}

const CLEARING_ACCOUNT = sql<string>`${sql.lit(clearingAccount(''))} || g.partner_id`;

type AgreementRow = SqlRow<typeof timebank_agreements> & { readonly minutes: number | null };

/** What a timebank has agreed with others, and with whom it is still talking. */
export class AgreementQueries {
  constructor(private readonly views: LedgerDatabase) {}

  async byId(timebankId: string, agreementId: string): Promise<AgreementView | undefined> {
    const row = await this.of(timebankId).where('g.agreement_id', '=', agreementId).executeTakeFirst();
    return row && viewOf(row);
  }

  async list(timebankId: string, asked: PageAsked = {}): Promise<Page<AgreementView>> {
    const rows = await this.of(timebankId)
      .where('g.agreement_id', '>', asked.after ?? '')
      .orderBy('g.agreement_id')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, ({ agreement_id }) => agreement_id, viewOf);
  }

  private of(timebankId: string) {
    return this.views
      .selectFrom('timebank_agreements as g')
      .leftJoin('accounts as a', (join) =>
        join.onRef('a.timebank_id', '=', 'g.timebank_id').on('a.account_id', '=', CLEARING_ACCOUNT),
      )
      .selectAll('g')
      .select('a.minutes')
      .where('g.timebank_id', '=', timebankId);
  }
}

function viewOf(row: AgreementRow): AgreementView {
  const { timebank_id, partner_id } = row;
  const seen = (terms: JsonText<AgreementTerms>) => termsFor(timebank_id, fromJson(terms));
  const suspendedBy = fromJson(row.suspended_by);
  return {
    agreementId: row.agreement_id,
    partnerId: partner_id,
    status: row.status as AgreementStatus,
    terms: row.agreed === null ? null : seen(row.agreed),
    proposal:
      row.proposed === null
        ? null
        : {
            ...seen(row.proposed),
            number: row.proposals,
            isOwn: fromJson(row.proposed).proposerId === timebank_id,
          },
    isSuspendedByOwn: suspendedBy.includes(timebank_id),
    isSuspendedByPartner: suspendedBy.includes(partner_id),
    reason: row.reason,
    changedAt: row.changed_at,
    clearingMinutes: row.minutes ?? 0,
  };
}
