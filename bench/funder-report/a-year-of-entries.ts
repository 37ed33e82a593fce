import type { DomainEvent } from '@awr/kernel';
import { type AccountId, accountOpened, entryId, memberAccount, venueAccount } from '@awr/ledger';
import { Chance } from '../support/chance';

const CATEGORIES = ['gardening', 'lunch-club', 'walking', 'choir', 'repair', 'befriending', 'transport', 'digital'];
const DAYS = Array.from({ length: 365 }, (_, n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));

export interface Places {
  readonly memberIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly venueIds: readonly string[];
}

/** A ledger's events: its accounts, then mostly hours, gifts and spends among them, and some reversals. */
export function* aYearOfEntries(entries: number, places: Places): Generator<DomainEvent> {
  const chance = new Chance(11);
  const accounts = [...places.memberIds.map(memberAccount), ...places.venueIds.map(venueAccount)];
  for (const accountId of ['issuing', 'pot', ...accounts] as AccountId[]) yield accountOpened(accountId);
  const reversible: { number: number; member: string; minutes: number }[] = [];
  for (let n = 1; n <= entries; n++) {
    const on = DAYS[Math.floor(((n - 1) / entries) * DAYS.length)]!;
    const about = { entryId: entryId(n), on, recordedBy: 'token:bench' };
    const member = memberAccount(chance.one(places.memberIds));
    const minutes = 15 * (2 + chance.below(14));
    const dice = chance.below(1000);
    const wrong = dice < 5 ? reversible.pop() : undefined;
    if (wrong) {
      const back = { debit: wrong.member, credit: 'issuing', minutes: wrong.minutes, reverses: entryId(wrong.number) };
      yield { type: 'EntryReversed', data: { ...about, ...back, reason: 'recorded-twice' } };
    } else if (dice < 150) {
      const other = memberAccount(chance.one(places.memberIds));
      yield {
        type: 'CreditsGiven',
        data: { ...about, debit: member, credit: other === member ? 'pot' : other, minutes },
      };
    } else if (dice < 270) {
      const spent = { debit: member, credit: venueAccount(chance.one(places.venueIds)), minutes, offerId: 'film' };
      yield { type: 'CreditsSpent', data: { ...about, ...spent, people: { adults: 1, under16s: 0 } } };
    } else {
      const group = chance.below(places.groupIds.length);
      const at = {
        groupId: places.groupIds[group]!,
        organisationId: places.organisationIds[group % places.organisationIds.length]!,
        category: CATEGORIES[group % CATEGORIES.length]!,
      };
      if (chance.below(50) === 0) reversible.push({ number: n, member, minutes });
      yield { type: 'HoursRecorded', data: { ...about, ...at, debit: 'issuing', credit: member, minutes } };
    }
  }
}
