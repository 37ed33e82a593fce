import { newId } from '@awr/kernel';
import { entryId, type LedgerCommand, memberAccount, venueAccount } from '@awr/ledger';
import { Chance } from '../support/chance';

const DAYS = daysOf(2023, 2025);
const CATEGORIES = ['gardening', 'lunch-club', 'walking', 'choir', 'repair', 'befriending'];
const NOTES = ['teas & coffees', 'arhosodd yn hwyr i glirio', 'lift to the hospital', 'diolch o galon'];
const BROKER = { today: '2026-01-01', recordedBy: 'token:0190a000-0000-7000-8000-000000000001' };

export interface Places {
  readonly groupIds: readonly string[];
  readonly venueIds: readonly string[];
}

/**
 * Entries as a timebank has them: mostly hours given at groups, then gifts and spends by those who have something, here
 * and there a reversal, and words on every fifth. Nobody spends what they don't have, so no rule refuses any.
 */
export class MadeUpEntries {
  private readonly chance = new Chance(7);
  private readonly balances: Float64Array;
  private readonly reversible: { number: number; member: number; minutes: number }[] = [];
  private made = 0;

  constructor(
    private readonly memberIds: readonly string[],
    private readonly places: Places,
    private readonly total: number,
  ) {
    this.balances = new Float64Array(memberIds.length);
  }

  next(): LedgerCommand {
    const on = DAYS[Math.floor((this.made / this.total) * DAYS.length)]!;
    this.made += 1;
    const dice = this.chance.below(1000);
    const about = { on, ...BROKER, ...(this.chance.below(5) === 0 && { note: this.chance.one(NOTES) }) };
    if (dice < 5) return this.reversal(about) ?? this.hours(about);
    if (dice < 160) return this.gift(about) ?? this.hours(about);
    if (dice < 280) return this.spend(about) ?? this.hours(about);
    return this.hours(about);
  }

  private hours(about: About): LedgerCommand {
    const member = this.chance.below(this.memberIds.length);
    const minutes = 15 * (2 + this.chance.below(14));
    const group = this.chance.below(this.places.groupIds.length);
    this.balances[member]! += minutes;
    if (this.chance.below(50) === 0) this.reversible.push({ number: this.made, member, minutes });
    const groupId = this.places.groupIds[group]!;
    const category = CATEGORIES[group % CATEGORIES.length]!;
    return { type: 'RecordHours', to: this.account(member), minutes, groupId, category, ...about };
  }

  private gift(about: About): LedgerCommand | undefined {
    const [from, minutes] = [this.chance.below(this.memberIds.length), 15 * (1 + this.chance.below(8))];
    const to = (from + 1 + this.chance.below(this.memberIds.length - 1)) % this.memberIds.length;
    if (this.balances[from]! < minutes) return undefined;
    this.balances[from]! -= minutes;
    this.balances[to]! += minutes;
    return { type: 'GiveCredits', from: this.account(from), to: this.account(to), minutes, ...about };
  }

  private spend(about: About): LedgerCommand | undefined {
    const [from, minutes] = [this.chance.below(this.memberIds.length), 60 * (1 + this.chance.below(4))];
    if (this.balances[from]! < minutes) return undefined;
    this.balances[from]! -= minutes;
    const venueId = this.chance.one(this.places.venueIds);
    const people = { adults: minutes / 60, under16s: 0 };
    const spent = { from: this.account(from), venue: venueAccount(venueId), offerId: newId(), people, minutes };
    return { type: 'SpendCredits', ...spent, ...about };
  }

  private reversal(about: About): LedgerCommand | undefined {
    const wrong = this.reversible.pop();
    if (!wrong || this.balances[wrong.member]! < wrong.minutes) return undefined;
    this.balances[wrong.member]! -= wrong.minutes;
    return { type: 'ReverseEntry', reverses: entryId(wrong.number), reason: 'recorded-twice', ...about };
  }

  private account(member: number) {
    return memberAccount(this.memberIds[member]!);
  }
}

type About = typeof BROKER & { readonly on: string; readonly note?: string };

function daysOf(first: number, last: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(first, 0, 1); at <= Date.UTC(last, 11, 31); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
