import { ACCOUNT_KINDS, type AccountKind, type AccountView, type PartnerNames, type StatementLine } from '@awr/ledger';
import { MOST_MINUTES, type Wording } from '@awr/kernel';
import { partnerName } from '../agreements/agreement.dto';
import { AccountName, Bilingual, Day, Id, OneOf, Whole } from '../edge';
import { EntryDetailsAnswer, entryDetails } from '../entries/entry-details.answer';
import { PageDto } from '../queries/page.dto';
import { told } from '../queries/told';

const signed = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, example: 90 };
const balance = { cy: 'Y balans, mewn munudau', en: 'The balance, in minutes' };

export class AccountsAskedDto extends PageDto {
  @OneOf(ACCOUNT_KINDS, { says: { cy: 'Pa fath o gyfrif', en: 'Which kind of account' }, optional: true })
  kind?: AccountKind;
}

export class AccountAnswer {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' }, example: 'pot' })
  accountId!: string;

  @OneOf(ACCOUNT_KINDS, { says: { cy: 'Pa fath o gyfrif', en: 'Which kind of account' } })
  kind!: AccountKind;

  @Id({
    says: { cy: 'Yr aelod, y lleoliad neu’r banc amser arall', en: 'The member, venue or other timebank' },
    optional: true,
  })
  holderId?: string;

  @Bilingual({ says: partnerName, optional: true })
  withName?: Wording;

  @Whole({ says: balance, ...signed })
  minutes!: number;

  @Whole({ says: { cy: 'Faint o gofnodion', en: 'How many entries' }, least: 0, most: Number.MAX_SAFE_INTEGER })
  entries!: number;

  @Day({ says: { cy: 'Diwrnod y gwasanaeth diweddaraf', en: 'The day of the latest service' }, optional: true })
  lastOn?: string;
}

/** An entry as the holder of one account sees it. */
export class StatementLineAnswer extends EntryDetailsAnswer {
  @Whole({
    says: { cy: 'Y newid: islaw 0 lle talodd y cyfrif', en: 'The change: below 0 where the account paid' },
    ...{ least: -MOST_MINUTES, most: MOST_MINUTES },
  })
  override minutes!: number;

  @Whole({ says: { cy: 'Y balans wedyn', en: 'The balance after it' }, ...signed })
  balance!: number;

  @AccountName({ says: { cy: 'Y cyfrif arall', en: 'The other account' } })
  otherAccount!: string;
}

export function accountOf(view: AccountView, partners?: PartnerNames): AccountAnswer {
  const { accountId, kind, holderId, balanceMinutes, entries, lastOn } = view;
  const withName = kind === 'clearing' ? partners?.get(holderId ?? '') : undefined;
  return { accountId, kind, minutes: balanceMinutes, entries, ...told({ holderId, withName, lastOn }) };
}

export function statementLine(line: StatementLine, partners: PartnerNames): StatementLineAnswer {
  const { changeMinutes, balanceMinutes, otherAccount } = line;
  return { ...entryDetails(line, partners), minutes: changeMinutes, balance: balanceMinutes, otherAccount };
}
