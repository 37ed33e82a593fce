import { PARTS } from './parts';
import { Crowd } from './people';
import { type Atom, GIVEN_BY, SPENT_BY, Tallies, Tally } from './tally';
import type { Coded, CodedAccounts, Strand } from './told-apart';

/** As much of an entry as figures ask for. */
export interface Counted {
  readonly strand: number;
  readonly debit: number;
  readonly credit: number;
  readonly minutes: number;
  /** Such as 20250913. */
  readonly day: number;
}

/** What a period comes to, while it is added up. */
export class Gathering {
  readonly given: Tallies<(typeof GIVEN_BY)[number]>;
  readonly spent: Tallies<(typeof SPENT_BY)[number]>;
  readonly gifts: Tally;
  readonly grants: Tally;
  readonly received: Crowd;
  readonly tookPart: Crowd;
  /** On which somebody gave. */
  readonly activeDays = new Set<number>();
  /** Where hours of a strand and a month count, by the codes of whoever gave them; and spends by venue and codes. */
  private readonly givenAtoms = new Map<number, Map<number, Atom>>();
  private readonly spentAtoms = new Map<number, Map<number, Atom>>();

  constructor(
    private readonly strands: ReadonlyMap<number, Strand>,
    private readonly accounts: CodedAccounts,
  ) {
    const { roster } = accounts;
    this.given = new Tallies(GIVEN_BY, roster);
    this.spent = new Tallies(SPENT_BY, roster);
    this.gifts = new Tally(roster);
    this.grants = new Tally(roster);
    this.received = new Crowd(roster);
    this.tookPart = new Crowd(roster);
  }

  add(entry: Counted): void {
    const strand = this.strands.get(entry.strand);
    const parts = strand && PARTS[strand.kind];
    if (!strand || !parts) return;
    const [debit, credit] = [this.accounts.of(entry.debit), this.accounts.of(entry.credit)];
    if (parts.debit) this.takesPart(debit, parts.debit === 'received');
    if (parts.credit) this.takesPart(credit, parts.credit === 'received');
    switch (parts.flow) {
      case 'given':
        this.activeDays.add(entry.day);
        return this.givenAtom(entry, strand, credit).add(entry.minutes, credit.place);
      case 'spent':
        return this.spentAtom(debit, credit).add(entry.minutes, debit.place);
      case 'gifts':
        return this.gifts.add(entry.minutes, debit.place);
      case 'grants':
        return this.grants.add(entry.minutes, credit.place);
    }
  }

  private givenAtom({ strand, day }: Counted, of: Strand, { codes, area, ageBand }: Coded): Atom {
    const month = Math.floor(day / 100);
    const atoms = madeOnce(this.givenAtoms, strand * MONTHS + month, () => new Map<number, Atom>());
    const { category, organisationId: organisation, groupId: group } = of;
    return madeOnce(atoms, codes, () =>
      this.given.atom({ month: monthOf(month), category, organisation, group, area, 'age-band': ageBand }),
    );
  }

  private spentAtom({ codes, area }: Coded, { place, venueId }: Coded): Atom {
    const atoms = madeOnce(this.spentAtoms, place, () => new Map<number, Atom>());
    return madeOnce(atoms, codes, () => this.spent.atom({ venue: venueId, area }));
  }

  private takesPart({ isMember, place }: Coded, receives: boolean): void {
    if (!isMember) return;
    this.tookPart.add(place);
    if (receives) this.received.add(place);
  }
}

/** More than any month's number, such as 202509: so that a strand and a month are one number. */
const MONTHS = 1_000_000;

function madeOnce<At, Made>(known: Map<At, Made>, at: At, make: () => Made): Made {
  let made = known.get(at);
  if (made === undefined) known.set(at, (made = make()));
  return made;
}

/** 2025-09 for 202509. */
function monthOf(month: number): string {
  return `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}
