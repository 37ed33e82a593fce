import type { Actor } from '@awr/kernel';
import { type ExpireCredits, type Expiring, type GiveExpiryNotices } from '@awr/ledger';
import { today } from '../commands/today';
import { AccountName, AmountMinutes, Day, ListOf, Whole } from '../edge';

/** No answer names more accounts; the entries name them all. */
export const MOST_ENDING = 1000;

export class ExpiryDto {
  @Day({
    says: {
      cy: 'Y diwrnod y daw credydau i ben erbyn; heddiw os nas rhoddir',
      en: 'The day by which credits end; today if left out',
    },
    optional: true,
  })
  on?: string;

  asExpiry(by: Actor): ExpireCredits {
    const { on = today() } = this;
    return { type: 'ExpireCredits', on, today: today(), recordedBy: by.id };
  }

  asNotices(by: Actor): GiveExpiryNotices {
    const { on = today() } = this;
    return { type: 'GiveExpiryNotices', on, today: today(), givenBy: by.id };
  }
}

export class EndingAnswer {
  @AccountName({ says: { cy: 'Y cyfrif', en: 'The account' } })
  accountId!: string;

  @AmountMinutes({ says: { cy: 'Faint sy’n dod i ben', en: 'How much ends' } })
  minutes!: number;

  @Day({ says: { cy: 'Credydau hyd y diwrnod hwn', en: 'Credits up to this day' } })
  through!: string;
}

/** What ends, or would end, account by account. */
export class EndingsAnswer {
  @Whole({ says: { cy: 'Faint o gyfrifon', en: 'How many accounts' }, least: 0, most: Number.MAX_SAFE_INTEGER })
  accounts!: number;

  @Whole({
    says: { cy: 'Y cyfanswm, mewn munudau', en: 'The total, in minutes' },
    least: 0,
    most: Number.MAX_SAFE_INTEGER,
  })
  minutes!: number;

  @ListOf(() => EndingAnswer, {
    says: { cy: 'Y cyfrifon, y rhai cyntaf', en: 'The accounts, the first of them' },
    ...{ least: 0, most: MOST_ENDING },
  })
  items!: EndingAnswer[];
}

export function endings(all: readonly EndingAnswer[]): EndingsAnswer {
  const minutes = all.reduce((sum, ending) => sum + ending.minutes, 0);
  return { accounts: all.length, minutes, items: all.slice(0, MOST_ENDING) };
}

export function endingOf({ account, minutes, through }: Expiring): EndingAnswer {
  return { accountId: account.id, minutes, through };
}
