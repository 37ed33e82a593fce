import { MOST_PEOPLE, type Offer, type People, priceOf } from '@awr/community';
import { type Actor, instant, isRefusal, microsOf, type Refusal, refuse } from '@awr/kernel';
import { HOLD_STATUSES, type HoldStatus, type PlaceHold, type SettleHold, venueAccount } from '@awr/ledger';
import { given } from '../commands/given';
import { now } from '../commands/now';
import { today } from '../commands/today';
import { AmountMinutes, Day, Id, OneOf, Prose, Whole } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';
import { PageDto } from '../queries/page.dto';

const people = { least: 0, most: MOST_PEOPLE };
const MINUTE_MICROS = 60_000_000;
const A_YEAR_MINUTES = 366 * 24 * 60;

export class HoldDto {
  @MemberName({ says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' } })
  member!: string;

  @Id({ says: { cy: 'Y cynnig', en: 'The offer' } })
  offerId!: string;

  @Whole({ says: { cy: 'Faint o oedolion', en: 'How many adults' }, ...people, example: 1 })
  adults!: number;

  @Whole({ says: { cy: 'Faint o bobl dan 16', en: 'How many people under 16' }, ...people, example: 2 })
  under16s!: number;

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

  /** The price is the offer's, and the time begins, as the command is first given. */
  asCommand(timebankId: string, holdId: string, by: Actor, offer: Offer): PlaceHold | Refusal {
    const { member, offerId, adults, under16s, forMinutes, note } = this;
    const party: People = { adults, under16s };
    if (offer.status === 'withdrawn') return refuse('offer-withdrawn', { offerId });
    const minutes = priceOf(offer, party);
    if (isRefusal(minutes)) return minutes;
    const at = now();
    return {
      type: 'PlaceHold',
      holdId,
      from: accountOfMember(timebankId, member),
      venue: venueAccount(offer.venueId),
      offerId,
      people: party,
      minutes,
      at,
      expiresAt: instant(microsOf(at) + forMinutes * MINUTE_MICROS),
      heldBy: by.id,
      ...given({ note }),
    };
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
