/** What reports count an entry as, and whom it concerns. */
export interface Parts {
  readonly flow: Flow;
  /** What a member took part in who pays, or who receives. */
  readonly debit?: Part;
  readonly credit?: Part;
}

/** Time given to the community; given on to others; granted from the pot; spent at venues. */
export type Flow = 'given' | 'gifts' | 'grants' | 'spent';
export type Part = 'gave' | 'received' | 'shared' | 'spent';

/**
 * By kind of entry. An hour of an exchange is given like any other; whoever was helped received. A gift is time given on:
 * it was counted as given when it was earned. What is not here moves credits without anybody doing anything: retirement,
 * expiry, waivers, mergers, transfers between timebanks.
 */
export const PARTS: Readonly<Record<string, Parts>> = {
  hours: { flow: 'given', credit: 'gave' },
  exchange: { flow: 'given', credit: 'gave', debit: 'received' },
  gift: { flow: 'gifts', debit: 'shared', credit: 'received' },
  grant: { flow: 'grants', credit: 'received' },
  spend: { flow: 'spent', debit: 'spent' },
};

export function kindsOf(...flows: readonly Flow[]): string[] {
  return Object.entries(PARTS).flatMap(([kind, { flow }]) => (flows.includes(flow) ? [kind] : []));
}
