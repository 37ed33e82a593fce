import { MOST_PEOPLE, type Offer, type People, priceOf } from '@awr/community';
import { type Actor, isRefusal, type Refusal, refuse } from '@awr/kernel';
import { type SpendCredits, venueAccount } from '@awr/ledger';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { Day, Id, Prose, Whole } from '../edge';
import { accountOfMember, MemberName } from '../members/member-ref';

const people = { least: 0, most: MOST_PEOPLE };

export class SpendDto {
  @MemberName({ says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' } })
  member!: string;

  @Id({ says: { cy: 'Y cynnig', en: 'The offer' } })
  offerId!: string;

  @Whole({ says: { cy: 'Faint o oedolion', en: 'How many adults' }, ...people, example: 1 })
  adults!: number;

  @Whole({ says: { cy: 'Faint o bobl dan 16', en: 'How many people under 16' }, ...people, example: 2 })
  under16s!: number;

  @Day({ says: { cy: 'Dyddiad; heddiw os nas rhoddir', en: 'The day; today if left out' }, optional: true })
  on?: string;

  @Prose({ says: { cy: 'Nodyn', en: 'A note' }, optional: true })
  note?: string;

  /** The price is the offer's as it is when the command is first given. */
  asCommand(timebankId: string, by: Actor, offer: Offer): SpendCredits | Refusal {
    const { member, offerId, adults, under16s, on = today(), note } = this;
    const party: People = { adults, under16s };
    if (offer.status === 'withdrawn') return refuse('offer-withdrawn', { offerId });
    const minutes = priceOf(offer, party);
    if (isRefusal(minutes)) return minutes;
    return {
      type: 'SpendCredits',
      from: accountOfMember(timebankId, member),
      venue: venueAccount(offer.venueId),
      offerId,
      people: party,
      minutes,
      on,
      today: today(),
      recordedBy: by.id,
      ...given({ note }),
    };
  }
}
