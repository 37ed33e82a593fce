import type { CalendarDate, Minutes } from '@awr/kernel';
import { type AccountId, ISSUING } from './account-id';
import type { Account } from './accounts';
import type { Entry } from './entry';
import { entryNumber } from './entry-id';
import type { LedgerEvent } from './events';
import type { Ledger } from './ledger';

/** Hours that count against an organisation's budget; below zero where they are taken back. */
export interface Issued {
  readonly organisationId: string;
  readonly on: CalendarDate;
  readonly minutes: Minutes;
}

/**
 * What will have changed once the events that a command has decided so far are taken in. A rule changes nothing of the
 * ledger; where it decides several entries, each must know of those before it.
 */
export class Foreseen {
  entries: number;
  readonly issued: Issued[];
  private readonly balances: Map<number, Minutes>;

  constructor(before?: Foreseen) {
    this.entries = before?.entries ?? 0;
    this.issued = [...(before?.issued ?? [])];
    this.balances = new Map(before?.balances);
  }

  take(events: readonly LedgerEvent[], ledger: Ledger): void {
    for (const { type, data } of events) {
      if (!isEntryData(data)) continue;
      this.add(data.debit, -data.minutes, ledger);
      this.add(data.credit, data.minutes, ledger);
      this.entries += 1;
      if (type === 'EntryReversed') this.takeBack(entryNumber(data.reverses) ?? 0, ledger);
      else if (data.debit === ISSUING && data.organisationId !== undefined) this.issue(data, data.organisationId);
    }
  }

  balanceChange(ordinal: number): Minutes {
    return this.balances.get(ordinal) ?? 0;
  }

  private add(accountId: AccountId, minutes: Minutes, { accounts }: Ledger): void {
    const { ordinal } = accounts.find(accountId)!;
    this.balances.set(ordinal, this.balanceChange(ordinal) + minutes);
  }

  private issue({ on, minutes }: Entry, organisationId: string): void {
    this.issued.push({ organisationId, on, minutes });
  }

  private takeBack(number: number, { entries }: Ledger): void {
    const { organisationId, on, minutes } = entries.find(number)!;
    if (organisationId !== undefined) this.issued.push({ organisationId, on, minutes: -minutes });
  }
}

/** The ledger with a sight of what is decided; whoever decides tells it as they go. */
export type Foreseeing = Ledger & { readonly foreseen: Foreseen };

/** The same ledger as it will be after these events, for a command that decides one entry on the result of another. */
export function foreseeing(ledger: Ledger, events: readonly LedgerEvent[] = []): Foreseeing {
  const foreseen = new Foreseen(ledger.foreseen);
  foreseen.take(events, ledger);
  return { ...ledger, foreseen };
}

/** In minutes, with what was decided in the same command and is not in the log yet. */
export function balanceOf({ ordinal, balance }: Account, { foreseen }: Ledger): Minutes {
  return balance + (foreseen?.balanceChange(ordinal) ?? 0);
}

export function isEntryData(data: LedgerEvent['data']): data is Entry {
  return 'entryId' in data && 'debit' in data;
}
