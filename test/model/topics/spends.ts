import { newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { drawDay, drawSelf, isDay } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Offer, Town } from '../town';
import { BROKER_VENUE_OR_MEMBER, actsForMember, actsForVenue } from '../who-may';

/** A desk takes credits for its own offers, from any member; a member spends their own, anywhere. */
export const spends: readonly Kind[] = [
  {
    name: 'a spend',
    weight: 10,
    may: BROKER_VENUE_OR_MEMBER,
    draw(by, town, chance) {
      const member = drawSelf(by, town, chance);
      const [offerId, people, on] = [drawOffer(by, town, chance), drawPeople(chance), drawDay(town, chance)];
      return {
        path: '/spends',
        body: { member, offerId, ...people, on },
        isMisshapen: !isParty(people) || !isDay(on),
        answer() {
          const priced = price(by, member, offerId, people, on, town);
          if ('refused' in priced) return priced;
          const about = { people, on, today: town.today };
          return town.hears(
            { type: 'SpendCredits', ...priced, ...about },
            ([entry]) => ({ status: 201, body: entry! }),
            { kind: 'spend', on, recordedBy: by.id, offerId, people },
          );
        },
      };
    },
  },
];

interface Party {
  readonly adults: number;
  readonly under16s: number;
}

/** Who pays which venue how much; or why not. */
export function price(by: Person, member: string, offerId: string, people: Party, on: string, town: Town) {
  const offer = town.place.offers.find(({ id }) => id === offerId);
  if (!offer) return refusal('unknown-offer');
  const from = town.accountOf(member);
  if (!actsForVenue(by, offer.venueId) && !actsForMember(by, from.slice('member:'.length)))
    return refusal('not-allowed');
  if (offer.isWithdrawn) return refusal('offer-withdrawn');
  if (town.isClosed(offer.venueId, on)) return refusal('venue-closed');
  if (people.adults + people.under16s === 0) return refusal('nobody');
  const minutes = people.adults * offer.minutesPerAdult + people.under16s * offer.minutesPerUnder16;
  return { from, venue: `venue:${offer.venueId}`, offerId, minutes };
}

/** An offer, at a desk mostly one of its own. */
export function drawOffer(by: Person, town: Town, chance: Chance): string {
  const isOwn = ({ venueId }: Offer) => venueId === by.venueId;
  const own = town.place.offers.filter(isOwn);
  const near = own.length > 0 && !chance.onceIn(5) ? own : town.place.offers;
  return chance.mostly(() => chance.one(near).id, newId, 30);
}

export function drawPeople(chance: Chance): Party {
  return chance.mostly(
    () => ({ adults: chance.below(4), under16s: chance.below(3) }),
    () => ({ adults: chance.one([-1, 101, 0.5]), under16s: 1 }),
    30,
  );
}

export function isParty({ adults, under16s }: Party): boolean {
  return [adults, under16s].every((number) => Number.isInteger(number) && number >= 0 && number <= 100);
}

function refusal(code: string) {
  return no(code) as Extract<ReturnType<typeof no>, { refused: string }>;
}
