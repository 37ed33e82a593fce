import { newId } from '@awr/kernel';
import { drawDay, drawMember, drawMinutes, isAmount, isDay } from '../drawing';
import type { Expected } from '../expected';
import type { Kind } from '../kind';
import type { About } from '../town';
import { BROKER, recorderOf } from '../who-may';

const GRANTS = ['joining', 'hardship', 'thanks', 'other'] as const;

/** What a broker does with the pot, with what was spent at venues, and with credits that grow old. */
export const upkeep: readonly Kind[] = [
  {
    name: 'a grant',
    weight: 3,
    may: BROKER,
    draw(by, town, chance) {
      const [member, minutes, on] = [drawMember(town, chance), drawMinutes(chance), drawDay(town, chance)];
      const reason = chance.mostly<string>(
        () => chance.one(GRANTS),
        () => 'whim',
        12,
      );
      return {
        path: '/grants',
        body: { member, minutes, reason, on },
        isMisshapen: !isAmount(minutes) || !isDay(on) || reason === 'whim',
        answer() {
          const command = { type: 'GrantFromPot', to: town.accountOf(member), minutes, grant: reason };
          const told = { kind: 'grant', on, recordedBy: by.id, grant: reason };
          return town.hears({ ...command, on, today: town.today, ...recorderOf(by) }, made, told);
        },
      };
    },
  },
  {
    name: 'a retirement',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const venueId = chance.mostly(() => chance.one(town.place.venues), newId, 8);
      const minutes = chance.onceIn(2) ? drawMinutes(chance) : undefined;
      const on = drawDay(town, chance);
      return {
        path: '/retirements',
        body: { venueId, on, ...(minutes !== undefined && { minutes }) },
        isMisshapen: (minutes !== undefined && !isAmount(minutes)) || !isDay(on),
        answer() {
          const command = { type: 'RetireCredits', venue: `venue:${venueId}`, ...(minutes && { minutes }) };
          const told = { kind: 'retirement', on, recordedBy: by.id };
          return town.hears({ ...command, on, today: town.today }, made, told);
        },
      };
    },
  },
  {
    name: 'a run of expiry',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const on = chance.onceIn(2) ? drawDay(town, chance) : undefined;
      return {
        path: '/expiries',
        body: on === undefined ? {} : { on },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          const command = { type: 'ExpireCredits', on: on ?? town.today, today: town.today, recordedBy: by.id };
          return town.hears(command, (entries) => ended(entries));
        },
      };
    },
  },
  {
    name: 'notices of expiry',
    weight: 3,
    may: BROKER,
    draw(_by, town, chance) {
      const on = chance.onceIn(2) ? drawDay(town, chance) : undefined;
      return {
        path: '/expiry-notices',
        body: on === undefined ? {} : { on },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          const before = town.facts.get('ExpiryNoticeGiven') ?? 0;
          return town.hears({ type: 'GiveExpiryNotices', on: on ?? town.today, today: town.today }, () => {
            return { status: 200, body: { accounts: town.facts.get('ExpiryNoticeGiven')! - before } };
          });
        },
      };
    },
  },
];

function made([entry]: readonly About[]): Expected {
  return { status: 201, body: entry! };
}

/** Whose credits ended, and how much. */
function ended(entries: readonly About[]): Expected {
  const items = entries.map(({ debit, minutes }) => ({ accountId: debit, minutes }));
  const minutes = entries.reduce((sum, entry) => sum + Number(entry['minutes']), 0);
  return { status: 200, body: { accounts: entries.length, minutes, items } };
}
