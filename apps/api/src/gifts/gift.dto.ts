import type { Actor } from '@awr/kernel';
import { type GiveCredits, memberAccount, recorderOf } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Line, Prose } from '../edge';
import { accountOfMemberOrPot, memberMeant, MemberName } from '../members/member-ref';

export class GiftDto {
  @MemberName({
    says: {
      cy: 'Y rhoddwr: rhif aelodaeth neu id; eich hun os nas rhoddir',
      en: 'The giver: membership number or id; yourself if left out',
    },
    optional: true,
  })
  from?: string;

  @MemberName({
    says: {
      cy: 'Y derbynnydd: rhif aelodaeth neu id, neu `pot` am y pot cymunedol',
      en: 'The receiver: membership number or id, or `pot` for the community pot',
    },
    example: 'pot',
  })
  to!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @Day({
    says: { cy: 'Dyddiad y rhodd; heddiw os nas rhoddir', en: 'The day of the gift; today if left out' },
    optional: true,
  })
  on?: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string;

  @Prose({ says: { cy: 'Neges gyda’r rhodd', en: 'A message with the gift' }, optional: true })
  note?: string;

  asCommand(timebankId: string, by: Actor): GiveCredits {
    const { from, to, minutes, on = today(), category, note } = this;
    return {
      type: 'GiveCredits',
      from: memberAccount(memberMeant(timebankId, from, by, 'from')),
      to: accountOfMemberOrPot(timebankId, to),
      minutes,
      on,
      today: today(),
      ...recorderOf(by),
      ...given({ category, note }),
    };
  }
}
