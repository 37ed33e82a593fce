import type { StoredEvent } from '@awr/event-store';
import type { EntryEvent, Reversal } from '@awr/ledger';

/** One side of every entry, added up apart from the ledger's own rules, straight from the events. */
interface Sum {
  minutes: number;
  entries: number;
}

interface Booked {
  readonly where: string;
  readonly minutes: number;
}

/**
 * Adds up a ledger's entries by plain arithmetic: what each account holds, and what counts in each place of the
 * totals. It shares no code with the decider or the projections, so that all three must be right, or wrong, alike.
 */
export class LedgerSums {
  readonly accounts = new Map<string, Sum>();
  readonly totals = new Map<string, Sum>();
  private readonly booked: Booked[] = [];

  get entries(): number {
    return this.booked.length;
  }

  open(accountId: string): void {
    this.accounts.set(accountId, { minutes: 0, entries: 0 });
  }

  /** Takes in an entry. A reversal, or a return, takes the entry that it names out of the totals. */
  enter(event: StoredEvent): void {
    const { type, data } = event as StoredEvent & EntryEvent;
    addTo(this.accounts, data.debit, -data.minutes, 1);
    addTo(this.accounts, data.credit, data.minutes, 1);
    const where = placeOf(type, data);
    if ('reverses' in data) this.takeOut(data);
    else addTo(this.totals, where, data.minutes, 1);
    this.booked.push({ where, minutes: data.minutes });
  }

  private takeOut({ reverses }: Pick<Reversal, 'reverses'>): void {
    const reversed = this.booked[Number(reverses.slice(2)) - 1];
    if (reversed) addTo(this.totals, reversed.where, -reversed.minutes, -1);
  }
}

/** What each type of entry is called in the views: said here once more, apart from the ledger's own table. */
const KIND_OF_TYPE: Readonly<Record<string, string>> = {
  HoursRecorded: 'hours',
  CreditsGiven: 'gift',
  CreditsSpent: 'spend',
  HoldSettled: 'spend',
  EntryReversed: 'reversal',
  CreditsSentToTimebank: 'sent',
  CreditsReceivedFromTimebank: 'received',
  CreditsReturned: 'returned',
  PotGranted: 'grant',
  CreditsRetired: 'retirement',
  CreditsExpired: 'expiry',
  BalanceWaived: 'waiver',
  BalanceMerged: 'merge',
  HoursConfirmed: 'hours',
  HelpExchanged: 'exchange',
};

/** What kind of entry an event is; undefined for events that are none. */
export function kindOf(type: string): string | undefined {
  return Object.hasOwn(KIND_OF_TYPE, type) ? KIND_OF_TYPE[type] : undefined;
}

/** Kind, month, group, organisation and category of an entry, as one text. */
function placeOf(type: EntryEvent['type'], { on, groupId, organisationId, category }: EntryEvent['data']): string {
  return totalPlace(kindOf(type) ?? type, on.slice(0, 7), groupId, organisationId, category);
}

export function totalPlace(kind: string, month: string, ...of: (string | null | undefined)[]): string {
  return JSON.stringify([kind, month, ...of.map((part) => part ?? null)]);
}

function addTo(sums: Map<string, Sum>, key: string, minutes: number, entries: number): void {
  const sum = sums.get(key) ?? { minutes: 0, entries: 0 };
  sum.minutes += minutes;
  sum.entries += entries;
  sums.set(key, sum);
}
