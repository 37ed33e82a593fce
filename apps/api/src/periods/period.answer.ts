import {
  ACCOUNT_KINDS,
  type AccountKind,
  type BalanceProof,
  PERIOD_STATUSES,
  type PeriodClosed,
  type PeriodStatus,
  type PeriodView,
} from '@awr/ledger';
import { AccountName, Day, Line, ListOf, OneOf, SomeNames, Whole } from '../edge';
import { told } from '../queries/told';
import { EntryKindTotalAnswer } from '../reports/report.dto';
import { balance, count } from './period.dto';

const entries = { cy: 'Faint o gofnodion', en: 'How many entries' };
const root = {
  cy: 'Gwraidd coeden Merkle (RFC 6962) dros bob balans',
  en: 'The root of a Merkle tree (RFC 6962) over every balance',
};

class AccountKindTotalAnswer {
  @OneOf(ACCOUNT_KINDS, { says: { cy: 'Pa fath o gyfrif', en: 'Which kind of account' } })
  kind!: AccountKind;

  @Whole({ says: { cy: 'Faint o gyfrifon', en: 'How many accounts' }, ...count })
  accounts!: number;

  @Whole(balance)
  balanceMinutes!: number;
}

/** A period as it was closed, or would be. */
export class PeriodAnswer {
  @Line({ says: { cy: 'Rhif y cyfnod', en: 'The period’s number' }, example: 'p-0001' })
  periodId!: string;

  @OneOf([...PERIOD_STATUSES, 'open'], { says: { cy: 'Ar gau neu wedi’i ailagor', en: 'Closed or reopened' } })
  status!: PeriodStatus | 'open';

  @Day({
    says: { cy: 'Y diwrnod cyntaf; hebddo, dechrau’r cyfriflyfr', en: 'The first day; without it, the ledger’s start' },
    optional: true,
  })
  from?: string;

  @Day({ says: { cy: 'Y diwrnod olaf', en: 'The last day' } })
  until!: string;

  @Whole({ says: entries, ...count })
  entries!: number;

  @Line({ says: { cy: 'Y cofnod cyntaf ynddo', en: 'The first entry in it' }, optional: true })
  firstEntry?: string;

  @Line({ says: { cy: 'Y cofnod olaf ynddo', en: 'The last entry in it' }, optional: true })
  lastEntry?: string;

  @Whole({ says: { cy: 'Cofnodion yn y cyfriflyfr wrth gau', en: 'Entries in the ledger as it was closed' }, ...count })
  throughEntry!: number;

  @ListOf(() => EntryKindTotalAnswer, {
    says: { cy: 'Yr hyn a gofnodwyd, yn ôl math', en: 'What was booked, by kind' },
    ...{ least: 0, most: 50 },
  })
  entryTotals!: EntryKindTotalAnswer[];

  @Whole({ says: { cy: 'Faint o gyfrifon', en: 'How many accounts' }, ...count })
  accounts!: number;

  @ListOf(() => AccountKindTotalAnswer, {
    says: { cy: 'Balansau, yn ôl math o gyfrif', en: 'Balances, by kind of account' },
    ...{ least: 0, most: 50 },
  })
  accountTotals!: AccountKindTotalAnswer[];

  @Line({ says: root })
  root!: string;

  @Line({ says: { cy: 'SHA-256 y balansau fel y’u cadwyd', en: 'The SHA-256 of the balances as they were kept' } })
  balancesBlob!: string;

  @Line({ says: { cy: 'Pwy a’i caeodd', en: 'Who closed it' } })
  closedBy!: string;

  @Line({ says: { cy: 'Pryd y’i caewyd (UTC)', en: 'When it was closed (UTC)' }, optional: true })
  closedAt?: string;

  @Line({ says: { cy: 'Pryd yr ailagorwyd ef (UTC)', en: 'When it was reopened (UTC)' }, optional: true })
  reopenedAt?: string;

  @Line({ says: { cy: 'Pwy a’i hailagorodd', en: 'Who reopened it' }, optional: true })
  reopenedBy?: string;

  @Line({ says: { cy: 'Pam yr ailagorwyd ef', en: 'Why it was reopened' }, optional: true })
  reasonReopened?: string;
}

export class ReopenedAnswer {
  @Line({ says: { cy: 'Rhif y cyfnod', en: 'The period’s number' }, example: 'p-0001' })
  periodId!: string;

  @OneOf(PERIOD_STATUSES, { says: { cy: 'Ar gau neu wedi’i ailagor', en: 'Closed or reopened' } })
  status!: PeriodStatus;

  @Line({ says: { cy: 'Pam', en: 'Why' } })
  reason!: string;
}

export class PeriodBalanceAnswer {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' }, example: 'pot' })
  accountId!: string;

  @Whole(balance)
  balanceMinutes!: number;
}

/** One balance, and what leads from it to the root. */
export class BalanceProofAnswer extends PeriodBalanceAnswer {
  @Line({ says: { cy: 'Rhif y cyfnod', en: 'The period’s number' }, example: 'p-0001' })
  periodId!: string;

  @Line({ says: { cy: 'Y ddeilen fel y’i stwnshiwyd', en: 'The leaf as it was hashed' } })
  leaf!: string;

  @Whole({ says: { cy: 'Ei lle ymhlith y dail, o 0', en: 'Its place among the leaves, from 0' }, ...count })
  index!: number;

  @Whole({ says: { cy: 'Faint o ddail sydd', en: 'How many leaves there are' }, ...count })
  count!: number;

  @SomeNames({
    says: { cy: 'Y stwnshys o’r ddeilen at y gwraidd', en: 'The hashes from the leaf to the root' },
    ...{ least: 0, most: 64 },
  })
  path!: readonly string[];

  @Line({ says: root })
  root!: string;
}

export function periodOf({
  status,
  closedAt,
  reopenedAt,
  reopenedBy,
  reasonReopened,
  ...closed
}: PeriodView): PeriodAnswer {
  return { ...closedOf(closed, status), closedAt, ...told({ reopenedAt, reopenedBy, reasonReopened }) };
}

export function closedOf(data: PeriodClosed['data'], status: PeriodAnswer['status'] = 'closed'): PeriodAnswer {
  const { from, firstEntry, lastEntry, entryTotals, accountTotals, ...rest } = data;
  const totals = { entryTotals: [...entryTotals], accountTotals: [...accountTotals] };
  return { ...rest, ...totals, status, ...told({ from, firstEntry, lastEntry }) };
}

export function proofOf(periodId: string, proof: BalanceProof): BalanceProofAnswer {
  return { periodId, ...proof };
}
