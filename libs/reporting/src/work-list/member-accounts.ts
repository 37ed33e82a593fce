import { type AccountLimits, limitsOf } from '@awr/ledger';
import type { ReportingDatabase } from '../views/reporting-database';
import { accountOfMember } from './account-of-member';
import type { Standing } from './limit-met';
import type { NamedMember } from './member-names';
import type { WorkListAsked } from './work-list-report';

/** Every member's account, with what is set aside of it and the limits that hold for it. */
export async function memberAccounts(
  views: ReportingDatabase,
  asked: WorkListAsked,
): Promise<readonly (NamedMember & Standing)[]> {
  const [held, own] = [await heldBy(views, asked), await ownLimits(views, asked)];
  const rows = await views
    .selectFrom('members as m')
    .innerJoin('accounts as a', (join) =>
      join
        .onRef('a.timebank_id', '=', 'm.timebank_id')
        .onRef('a.holder_id', '=', 'm.member_id')
        .on('a.account_id', '=', accountOfMember()),
    )
    .select(['a.account_id', 'a.minutes', 'm.member_id', 'm.number', 'm.given_name', 'm.family_name'])
    .where('m.timebank_id', '=', asked.timebankId)
    .where('m.status', '=', 'joined')
    .execute();
  return rows.map(({ account_id, member_id, ...row }) => ({
    ...row,
    held: held.get(member_id) ?? 0,
    limits: limitsOf(own.get(account_id), asked.policy),
  }));
}

/** What is set aside, by member. */
async function heldBy(views: ReportingDatabase, { timebankId, at }: WorkListAsked) {
  const rows = await views
    .selectFrom('holds')
    .select(({ fn }) => ['member_id', fn.sum<number>('minutes').as('minutes')])
    .where('timebank_id', '=', timebankId)
    .where('status', '=', 'open')
    .where('expires_at', '>', at)
    .groupBy('member_id')
    .execute();
  return new Map(rows.map(({ member_id, minutes }) => [member_id, Number(minutes)]));
}

/** The limits of single accounts as they were set last. */
async function ownLimits(views: ReportingDatabase, { timebankId }: WorkListAsked) {
  const rows = await views
    .selectFrom('limit_changes')
    .select(['account_id', 'credit_limit', 'soft_credit_limit', 'cap', 'soft_cap'])
    .where('timebank_id', '=', timebankId)
    .where('account_id', 'is not', null)
    .orderBy('place')
    .execute();
  return new Map<string, AccountLimits>(
    rows.map((row) => [
      row.account_id ?? '',
      {
        creditLimitMinutes: row.credit_limit,
        softCreditLimitMinutes: row.soft_credit_limit,
        capMinutes: row.cap,
        softCapMinutes: row.soft_cap,
      },
    ]),
  );
}
