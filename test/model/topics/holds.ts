import { derivedId, newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { drawDay, drawMinutes, drawSelf, isAmount, isDay } from '../drawing';
import { type Expected, isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Town } from '../town';
import { instantOf } from '../town-clock';
import { BROKER_OR_VENUE, BROKER_VENUE_OR_MEMBER, actsForMember, actsForVenue } from '../who-may';
import { drawOffer, drawPeople, isParty, price } from './spends';

const A_YEAR = 366 * 24 * 60;

/** Credits set aside for a booking: settled by the venue, once, or released by either side, or over at a moment. */
export const holds: readonly Kind[] = [
  {
    name: 'a hold',
    weight: 8,
    may: BROKER_VENUE_OR_MEMBER,
    draw(by, town, chance) {
      const member = drawSelf(by, town, chance);
      const [offerId, people] = [drawOffer(by, town, chance), drawPeople(chance)];
      const forMinutes = chance.mostly(
        () => chance.from(1, 3000),
        () => chance.one([0, 1.5, A_YEAR, A_YEAR + 1]),
        20,
      );
      return {
        path: '/holds',
        body: { member, offerId, ...people, forMinutes },
        isMisshapen: !isParty(people) || !Number.isInteger(forMinutes) || forMinutes < 1 || forMinutes > A_YEAR,
        answer(key) {
          const priced = price(by, member, offerId, people, town.today, town);
          if ('refused' in priced) return priced;
          const holdId = derivedId('hold', town.id, key);
          const expiresAt = instantOf(town.millis + forMinutes * 60_000);
          const answer = town.hears({ type: 'PlaceHold', holdId, ...priced, people, expiresAt }, () => {
            return { status: 201, body: { holdId, minutes: priced.minutes, expiresAt } };
          });
          if (!isRefused(answer)) town.holds.push({ holdId, offerId, people });
          return answer;
        },
      };
    },
  },
  {
    name: 'the settlement of a hold',
    weight: 5,
    may: BROKER_OR_VENUE,
    draw(by, town, chance) {
      const hold = drawHold(by, town, chance);
      const minutes = chance.onceIn(3) ? drawMinutes(chance) : undefined;
      const on = chance.onceIn(3) ? drawDay(town, chance) : undefined;
      return {
        path: `/holds/${hold}/settlement`,
        body: { ...(minutes !== undefined && { minutes }), ...(on && { on }) },
        isMisshapen: (minutes !== undefined && !isAmount(minutes)) || (on !== undefined && !isDay(on)),
        answer() {
          const hidden = hiddenFrom(by, hold, town, ({ venueId }) => actsForVenue(by, venueId));
          if (hidden) return hidden;
          const about = { on: on ?? town.today, today: town.today, ...(minutes !== undefined && { minutes }) };
          const { offerId, people } = town.holds.find(({ holdId }) => holdId === hold) ?? {};
          return town.hears(
            { type: 'SettleHold', holdId: hold, ...about },
            ([entry]) => ({ status: 201, body: entry! }),
            { kind: 'spend', on: about.on, recordedBy: by.id, holdId: hold, offerId, people },
          );
        },
      };
    },
  },
  {
    name: 'the release of a hold',
    weight: 3,
    may: BROKER_VENUE_OR_MEMBER,
    draw(by, town, chance) {
      const hold = drawHold(by, town, chance);
      return {
        path: `/holds/${hold}/release`,
        answer() {
          const isTheirs = ({ venueId, memberId }: Parties) => actsForVenue(by, venueId) || actsForMember(by, memberId);
          const hidden = hiddenFrom(by, hold, town, isTheirs);
          if (hidden) return hidden;
          const minutes = town.ledger.paper.holds.get(hold)?.minutes;
          return town.hears({ type: 'ReleaseHold', holdId: hold }, () => {
            return { status: 200, body: { holdId: hold, minutes } };
          });
        },
      };
    },
  },
];

interface Parties {
  readonly memberId: string;
  readonly venueId: string;
}

/** To whoever has no part in a booking there is none. */
function hiddenFrom(by: Person, holdId: string, town: Town, may: (parties: Parties) => boolean): Expected | undefined {
  const hold = town.ledger.paper.holds.get(holdId);
  if (!hold) return undefined;
  const parties = { memberId: hold.account.slice('member:'.length), venueId: hold.venue.slice('venue:'.length) };
  return may(parties) ? undefined : no('unknown-hold');
}

/** A hold, mostly one that waits, and mostly one that is theirs. */
function drawHold(by: Person, town: Town, chance: Chance): string {
  const open = [...town.ledger.paper.holds];
  const own = open.filter(
    ([, { account, venue }]) => account.slice(7) === by.memberId || venue.slice(6) === by.venueId,
  );
  if (own.length > 0 && !chance.onceIn(3)) return chance.one(own)[0];
  if (open.length > 0 && !chance.onceIn(4)) return chance.one(open.slice(-30))[0];
  const placed = town.holds;
  return placed.length > 0 && !chance.onceIn(4) ? chance.one(placed).holdId : newId();
}
