import { type Actor, instant, isRefusal, microsOf, type Refusal } from '@awr/kernel';
import { HOLD_STATUSES, type HoldStatus, type PlaceHold, type SettleHold } from '@awr/ledger';
import { given } from '../commands/given';
import { now } from '../commands/now';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, OneOf, Prose, Whole } from '../edge';
import { MemberName } from '../members/member-ref';
import type { OfferedNow } from '../offers/offer-now';
import { PartyDto } from '../offers/party.dto';
import { PageDto } from '../queries/page.dto';

const MINUTE_MICROS = 60_000_000;
const A_YEAR_MINUTES = 366 * 24 * 60;

export class HoldDto extends PartyDto {
  @Whole({
    says: {
      cy: 'Am faint o funudau y neilltuir y credydau; maent yn rhydd eto wedyn',
      en: 'For how many minutes the credits are set aside; they are free again after that',
    },
    ...{ least: 1, most: A_YEAR_MINUTES, example: 2880 },
  })
  forMinutes!: number;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  /** The time begins as the command is first given. */
  asCommand(timebankId: string, holdId: string, by: Actor, offer: OfferedNow): PlaceHold | Refusal {
    const { forMinutes, note } = this;
    const taking = this.taking(timebankId, offer, today());
    if (isRefusal(taking)) return taking;
    const at = now();
    const expiresAt = instant(microsOf(at) + forMinutes * MINUTE_MICROS);
    return { type: 'PlaceHold', holdId, ...taking, at, expiresAt, heldBy: by.id, ...given({ note }) };
  }
}

export class SettlementDto {
  @AmountMinutes({
    says: {
      cy: 'Faint o’r hyn a neilltuwyd; y cyfan os nas rhoddir',
      en: 'How much of what was held; all if left out',
    },
    optional: true,
  })
  minutes?: number;

  @Day({ says: { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' }, optional: true })
  on?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  asCommand(holdId: string, by: Actor): SettleHold {
    const { minutes, on = today(), note } = this;
    const about = { on, today: today(), at: now(), recordedBy: by.id };
    return { type: 'SettleHold', holdId, ...about, ...given({ minutes, note }) };
  }
}

export class HoldsAskedDto extends PageDto {
  @OneOf(HOLD_STATUSES, { says: { cy: 'Beth a ddaeth ohono', en: 'What became of it' }, optional: true })
  status?: HoldStatus;

  @MemberName({
    says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' },
    optional: true,
  })
  member?: string;

  @Id({ says: { cy: 'Y lleoliad', en: 'The venue' }, optional: true })
  venueId?: string;
}
