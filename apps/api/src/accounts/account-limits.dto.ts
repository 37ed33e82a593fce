import { type Actor, MOST_MINUTES } from '@awr/kernel';
import {
  type AccountId,
  type LimitChangeView,
  LOCK_REASONS,
  type LockAccount,
  type LockReason,
  type SetAccountLimits,
  type UnlockAccount,
} from '@awr/ledger';
import { given } from '../commands/given';
import { AccountName, Line, OneOf, Part, Prose, Whole, WholeOrNull } from '../edge';
import { told } from '../queries/told';

const limit = { least: 0, most: MOST_MINUTES };
const signed = { least: -Number.MAX_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER };
const says = {
  creditLimitMinutes: {
    cy: 'Faint o funudau islaw sero; null: fel y banc amser',
    en: 'How many minutes below zero; null: as the timebank',
  },
  softCreditLimitMinutes: {
    cy: 'Faint islaw sero cyn rhybuddio; null: fel y banc amser',
    en: 'How far below zero before a warning; null: as the timebank',
  },
  capMinutes: { cy: 'Faint i’w gadw; null: fel y banc amser', en: 'How much to keep; null: as the timebank' },
  softCapMinutes: {
    cy: 'Faint i’w gadw cyn rhybuddio; null: fel y banc amser',
    en: 'How much to keep before a warning; null: as the timebank',
  },
};

/** Limits of one account, all four: null where the timebank's hold. */
export class LimitsAnswer {
  @WholeOrNull({ says: says.creditLimitMinutes, ...limit })
  creditLimitMinutes!: number | null;

  @WholeOrNull({ says: says.softCreditLimitMinutes, ...limit })
  softCreditLimitMinutes!: number | null;

  @WholeOrNull({ says: says.capMinutes, ...limit })
  capMinutes!: number | null;

  @WholeOrNull({ says: says.softCapMinutes, ...limit })
  softCapMinutes!: number | null;
}

/** Only the limits that are to be otherwise; what is left out stays, and null gives one back to the timebank. */
export class AccountLimitsDto {
  @WholeOrNull({ says: says.creditLimitMinutes, optional: true, ...limit })
  creditLimitMinutes?: number | null;

  @WholeOrNull({ says: says.softCreditLimitMinutes, optional: true, ...limit })
  softCreditLimitMinutes?: number | null;

  @WholeOrNull({ says: says.capMinutes, optional: true, ...limit })
  capMinutes?: number | null;

  @WholeOrNull({ says: says.softCapMinutes, optional: true, ...limit })
  softCapMinutes?: number | null;

  @Prose({ says: { cy: 'Pam', en: 'Why' }, example: 'Cytunwyd dros y ffôn / Agreed on the phone' })
  reason!: string;

  asCommand(accountId: AccountId, by: Actor): SetAccountLimits {
    const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes, reason } = this;
    const limits = given({ creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes });
    return { type: 'SetAccountLimits', accountId, ...limits, reason, setBy: by.id };
  }
}

const STATUSES = ['open', 'locked', 'closed', 'merged'] as const;

/** What may still be done with an account. */
export class StandingAnswer {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' } })
  accountId!: string;

  @OneOf(STATUSES, { says: { cy: 'A yw ar agor', en: 'Whether it is open' } })
  status!: (typeof STATUSES)[number];

  @AccountName({
    says: { cy: 'Y cyfrif y mae’r aelod bellach yn ei ddefnyddio', en: 'Where the member goes on' },
    optional: true,
  })
  mergedInto?: string;

  @Whole({ says: { cy: 'Y balans, mewn munudau', en: 'The balance, in minutes' }, ...signed })
  minutes!: number;

  @Whole({ says: { cy: 'Faint sydd wedi’i neilltuo', en: 'How much is set aside' }, ...signed })
  heldMinutes!: number;

  @Whole({ says: { cy: 'Y mwyaf y gellir ei wario', en: 'The most that can be spent' }, ...signed })
  spendableMinutes!: number;

  @Part(() => LimitsAnswer, { says: { cy: 'Y terfynau sydd mewn grym', en: 'The limits in force' } })
  limits!: LimitsAnswer;

  @Part(() => LimitsAnswer, { says: { cy: 'Ei derfynau ei hun', en: 'Limits of its own' } })
  ownLimits!: LimitsAnswer;
}

export class LimitChangeAnswer extends LimitsAnswer {
  @AccountName({
    says: { cy: 'Terfynau pa gyfrif; hebddo, y banc amser', en: 'Whose limits; the timebank’s without' },
    optional: true,
  })
  accountId?: string;

  @Line({ says: { cy: 'Pryd (UTC)', en: 'When (UTC)' } })
  changedAt!: string;

  @Line({ says: { cy: 'Gan bwy', en: 'By whom' } })
  changedBy!: string;

  @Prose({ says: { cy: 'Pam', en: 'Why' }, optional: true })
  reason?: string;
}

export function limitChangeOf({ accountId, reason, ...change }: LimitChangeView): LimitChangeAnswer {
  return { ...change, ...told({ accountId, reason }) };
}

export class LockDto {
  @OneOf(Object.keys(LOCK_REASONS), { says: { cy: 'Pam', en: 'Why' } })
  reason!: LockReason;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(accountId: AccountId, by: Actor): LockAccount {
    const { reason, note } = this;
    return { type: 'LockAccount', accountId, reason, lockedBy: by.id, ...given({ note }) };
  }
}

export class UnlockDto {
  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(accountId: AccountId, by: Actor): UnlockAccount {
    return { type: 'UnlockAccount', accountId, unlockedBy: by.id, ...given({ note: this.note }) };
  }
}

export class LockAnswer {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' } })
  accountId!: string;
}
