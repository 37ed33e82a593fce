import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chance } from '../support/chance';

const GROUPS = Array.from({ length: 40 }, (_, n) => `Grŵp ${n + 1}`);
const DID = ['teas & coffees', 'helped at the door', 'dysgu’r côr; canu', 'weeding, planting', 'lift to the hospital'];
const NAMES = ['Nia', 'Owain', 'Megan', 'Dafydd', 'Catrin', 'Rhys', 'Siân', 'Gethin'];
const FAMILIES = ['Owen', 'Thomas', 'Gruffydd', 'Watkins', 'Price', 'Llwyd'];
const VENUES = [
  ['Cinema', 'Film', 120],
  ['Theatre', 'Matinée seat', 180],
  ['Castle', 'Day entry', 60],
  ['Pool', 'Swim', 60],
] as const;
const DAYS = 365;

/** How the hours of one row may be written. */
const HOURS: readonly ((minutes: number) => string)[] = [
  (minutes) => String(minutes / 60),
  (minutes) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
  (minutes) => `${minutes} mins`,
];

/** Writes a made-up year of spreadsheets: so many rows in all, none of which is wrong. Gives how many there are. */
export function writeYear(folder: string, members: number, rows: number): number {
  const year = new MadeUpYear(members);
  const entries = rows - members - GROUPS.length;
  const [spends, gifts] = [Math.floor(entries * 0.15), Math.floor(entries * 0.1)];
  mkdirSync(folder, { recursive: true });
  const sheets = {
    'members.csv': year.members(),
    'groups.csv': ['Group,Meets,Place', ...GROUPS.map((group) => `${group},Tue,Canolfan`)],
    // In the order in which they are taken in, so that everything that is spent was earned.
    'hours.csv': year.hours(entries - spends - gifts),
    'spends.csv': year.spends(spends),
    'gifts.csv': year.gifts(gifts),
  };
  for (const [name, lines] of Object.entries(sheets)) writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`);
  return Object.values(sheets).reduce((sum, lines) => sum + lines.length - 1, 0);
}

interface Row {
  /** What it comes to, however it is written. */
  readonly says: readonly (string | number)[];
  readonly line: string;
  readonly happens: () => void;
}

class MadeUpYear {
  private readonly chance = new Chance(11);
  private readonly balances: Float64Array;

  constructor(private readonly count: number) {
    this.balances = new Float64Array(count);
  }

  members(): string[] {
    const lines = Array.from({ length: this.count }, (_, n) => {
      const [name, family] = [this.chance.one(NAMES), this.chance.one(FAMILIES)];
      return `${numberOf(n)},${name},${family},Cymraeg,email,member${n}@example.org,,27/02/2024,`;
    });
    return ['Membership No,First name,Surname,Preferred language,Contact by,Email,Phone,Joined,Notes', ...lines];
  }

  hours(rows: number): string[] {
    return this.sheet('Date,Member,Group,Hours,What did they do,Recorded by', rows, () => {
      const [member, minutes] = [this.chance.below(this.count), 30 * (1 + this.chance.below(8))];
      const [day, group, did] = [this.day(), this.chance.one(GROUPS), this.chance.one(DID)];
      const written = this.chance.one(HOURS)(minutes);
      return {
        says: [day, member, group, minutes, did],
        happens: () => (this.balances[member]! += minutes),
        line: `${this.written(day)},${numberOf(member)},${group},${written},"${did}",broker`,
      };
    });
  }

  spends(rows: number): string[] {
    return this.sheet('Date,Membership no,Venue,Activity,Adults,Under 16,Credits', rows, () => {
      const [venue, offer, minutes] = this.chance.one(VENUES);
      const [day, member] = [this.day(), this.whoHas(minutes)];
      return {
        says: [day, member, venue, offer],
        happens: () => (this.balances[member]! -= minutes),
        line: `${this.written(day)},${numberOf(member)},${venue},${offer},1,0,${minutes / 60}`,
      };
    });
  }

  gifts(rows: number): string[] {
    return this.sheet('Date,From,To,Credits,Message', rows, () => {
      const minutes = 30 * (1 + this.chance.below(4));
      const from = this.whoHas(minutes);
      const to = (from + 1 + this.chance.below(this.count - 1)) % this.count;
      const [day, did] = [this.day(), this.chance.one(DID)];
      return {
        says: [day, from, to, minutes, did],
        happens: () => (this.balances[from]! -= minutes),
        line: `${this.written(day)},${numberOf(from)},${numberOf(to)},${minutes / 60},"${did}"`,
      };
    });
  }

  /** Of two rows that say the same, however they are written, the second would be refused, so there are none. */
  private sheet(header: string, rows: number, make: () => Row): string[] {
    const lines = [header];
    const seen = new Set<string>();
    while (lines.length <= rows) {
      const { says, line, happens } = make();
      const said = says.join('|');
      if (seen.has(said)) continue;
      seen.add(said);
      lines.push(line);
      happens();
    }
    return lines;
  }

  private whoHas(minutes: number): number {
    for (;;) {
      const member = this.chance.below(this.count);
      if (this.balances[member]! >= minutes) return member;
    }
  }

  private day(): string {
    return new Date(Date.UTC(2025, 0, 1 + this.chance.below(DAYS))).toISOString().slice(0, 10);
  }

  private written(day: string): string {
    const [year, month, date] = day.split('-');
    return this.chance.below(2) === 0 ? day : `${date}/${month}/${year}`;
  }
}

function numberOf(member: number): string {
  return `B${String(member + 1).padStart(6, '0')}`;
}
