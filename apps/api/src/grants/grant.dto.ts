import type { Actor } from '@awr/kernel';
import {
  GRANT_REASONS,
  type GrantFromPot,
  type GrantReason,
  recorderOf,
  type RetireCredits,
  venueAccount,
} from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, Line, OneOf, Prose } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';

const on = { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' };

export class GrantDto {
  @MemberName({ says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' } })
  member!: string;

  @AmountMinutes({ says: { cy: 'Faint o funudau', en: 'How many minutes' } })
  minutes!: number;

  @OneOf(Object.keys(GRANT_REASONS), { says: { cy: 'Pam', en: 'Why' } })
  reason!: GrantReason;

  @Day({ says: on, optional: true })
  on?: string;

  @Line({ says: { cy: 'Categori', en: 'Category' }, optional: true, most: 100 })
  category?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(timebankId: string, by: Actor): GrantFromPot {
    const { member, minutes, reason: grant, on = today(), category, note } = this;
    const to = accountOfMember(timebankId, member);
    const about = { on, today: today(), ...recorderOf(by), ...given({ category, note }) };
    return { type: 'GrantFromPot', to, minutes, grant, ...about };
  }
}

export class RetirementDto {
  @Id({ says: { cy: 'Y lleoliad', en: 'The venue' } })
  venueId!: string;

  @AmountMinutes({
    says: { cy: 'Faint o funudau; y cyfan os nas rhoddir', en: 'How many minutes; all if left out' },
    optional: true,
  })
  minutes?: number;

  @Day({ says: on, optional: true })
  on?: string;

  asCommand(by: Actor): RetireCredits {
    const { venueId, minutes, on = today() } = this;
    const about = { on, today: today(), recordedBy: by.id, ...given({ minutes }) };
    return { type: 'RetireCredits', venue: venueAccount(venueId), ...about };
  }
}
