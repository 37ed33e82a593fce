import { PARTS } from './parts';
import { GIVEN_BY, SPENT_BY, Tallies, Tally } from './tally';
import type { Coded, Strand } from './told-apart';

/** Entries of one strand from one account to another, added up. */
export interface Sum {
  readonly strand: number;
  readonly debit: number;
  readonly credit: number;
  readonly minutes: number;
  readonly entries: number;
}

/** What a period comes to, while it is added up. */
export class Gathering {
  readonly given = new Tallies(GIVEN_BY);
  readonly spent = new Tallies(SPENT_BY);
  readonly gifts = new Tally();
  readonly grants = new Tally();
  readonly received = new Set<number>();
  readonly tookPart = new Set<number>();

  constructor(
    private readonly strands: ReadonlyMap<number, Strand>,
    private readonly accounts: ReadonlyMap<number, Coded>,
  ) {}

  /** In which month is said by whoever asked the database for it. */
  add(sum: Sum, month: string): void {
    const strand = this.strands.get(sum.strand);
    const parts = strand && PARTS[strand.kind];
    if (!strand || !parts) return;
    if (parts.debit) this.takesPart(sum.debit, parts.debit === 'received');
    if (parts.credit) this.takesPart(sum.credit, parts.credit === 'received');
    switch (parts.flow) {
      case 'given':
        return this.addGiven(sum, strand, month);
      case 'spent':
        return this.addSpent(sum);
      case 'gifts':
        return this.gifts.add(sum.minutes, sum.entries, sum.debit, 0);
      case 'grants':
        return this.grants.add(sum.minutes, sum.entries, sum.credit, 0);
    }
  }

  private addGiven({ minutes, entries, credit }: Sum, strand: Strand, month: string): void {
    const { category, organisationId: organisation, groupId: group } = strand;
    const { area, ageBand } = this.codedOf(credit);
    this.given.add({ month, category, organisation, group, area, 'age-band': ageBand }, minutes, entries, credit);
  }

  private addSpent({ minutes, entries, debit, credit }: Sum): void {
    const [venue, { area }] = [this.codedOf(credit).venueId, this.codedOf(debit)];
    this.spent.add({ venue, area }, minutes, entries, debit);
  }

  private takesPart(account: number, receives: boolean): void {
    if (!this.codedOf(account).isMember) return;
    this.tookPart.add(account);
    if (receives) this.received.add(account);
  }

  private codedOf(account: number): Coded {
    return this.accounts.get(account) ?? NOBODY;
  }
}

const NOBODY: Coded = { area: null, ageBand: null, venueId: null, isMember: false };
