import { MOST_PEOPLE, type People, priceOf, refuseAtClosedVenue } from '@awr/community';
import { type CalendarDate, isRefusal, type Minutes, type Refusal, refuse } from '@awr/kernel';
import { venueAccount } from '@awr/ledger';
import { Id, Whole } from '../edge';
import type { OfferedNow } from './offer-now';
import { accountOfMember, MemberName } from '../members/member-ref';

const people = { least: 0, most: MOST_PEOPLE };

/** Who takes an offer up, and how many they are: for spending now, and for setting aside. */
export abstract class PartyDto {
  @MemberName({ says: { cy: 'Yr aelod: rhif aelodaeth neu id', en: 'The member: membership number or id' } })
  member!: string;

  @Id({ says: { cy: 'Y cynnig', en: 'The offer' } })
  offerId!: string;

  @Whole({ says: { cy: 'Faint o oedolion', en: 'How many adults' }, ...people, example: 1 })
  adults!: number;

  @Whole({ says: { cy: 'Faint o bobl dan 16', en: 'How many people under 16' }, ...people, example: 2 })
  under16s!: number;

  /** Between whom, and for how much: the price is the offer's as it is when the command is first given. */
  protected taking(timebankId: string, offer: OfferedNow, on: CalendarDate) {
    const { member, offerId, adults, under16s } = this;
    const party: People = { adults, under16s };
    if (offer.status === 'withdrawn') return refuse('offer-withdrawn', { offerId });
    const closed = refuseAtClosedVenue(offer.venue, on);
    if (closed) return closed;
    const minutes: Minutes | Refusal = priceOf(offer, party);
    if (isRefusal(minutes)) return minutes;
    const from = accountOfMember(timebankId, member);
    return { from, venue: venueAccount(offer.venueId), offerId, people: party, minutes };
  }
}
