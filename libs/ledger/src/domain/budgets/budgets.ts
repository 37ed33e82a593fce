import type { CalendarDate, Minutes } from '@awr/kernel';

/** How much an organisation may issue for the days of a time, both included. */
export interface Budget {
  readonly organisationId: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly minutes: Minutes;
}

interface Kept extends Budget {
  used: Minutes;
}

/** The budgets of a ledger's organisations. Those of one organisation never overlap, so a day has one at most. */
export class Budgets {
  private readonly byOrganisation = new Map<string, Kept[]>();

  /** The budget that a day's hours count against, with what has been used of it. */
  find(organisationId: string, on: CalendarDate): Readonly<Kept> | undefined {
    return this.byOrganisation.get(organisationId)?.find(({ from, until }) => from <= on && on <= until);
  }

  /** All budgets of an organisation, the earliest first. */
  of(organisationId: string): readonly Readonly<Kept>[] {
    return [...(this.byOrganisation.get(organisationId) ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** Another budget that shares days with this one; one for exactly the same days is replaced by it. */
  overlapping({ organisationId, from, until }: Omit<Budget, 'minutes'>): Readonly<Kept> | undefined {
    const others = this.byOrganisation.get(organisationId) ?? [];
    return others.find((other) => other.from <= until && from <= other.until && !isSame(other, { from, until }));
  }

  set(budget: Budget, used: Minutes): void {
    const others = (this.byOrganisation.get(budget.organisationId) ?? []).filter((other) => !isSame(other, budget));
    this.byOrganisation.set(budget.organisationId, [...others, { ...budget, used }]);
  }

  /** Counts hours that were issued; below zero where they are taken back. */
  count(organisationId: string, on: CalendarDate, minutes: Minutes): void {
    const budget = this.byOrganisation.get(organisationId)?.find(({ from, until }) => from <= on && on <= until);
    if (budget) budget.used += minutes;
  }

  /** Those of each organisation together, the earliest first. */
  all(): readonly Readonly<Kept>[] {
    return [...this.byOrganisation.keys()].flatMap((organisationId) => this.of(organisationId));
  }

  encode(): readonly Kept[] {
    return [...this.byOrganisation.values()].flat();
  }

  static decode(encoded: readonly Kept[]): Budgets {
    const budgets = new Budgets();
    for (const { used, ...budget } of encoded) budgets.set(budget, used);
    return budgets;
  }
}

function isSame(one: Pick<Budget, 'from' | 'until'>, other: Pick<Budget, 'from' | 'until'>): boolean {
  return one.from === other.from && one.until === other.until;
}
