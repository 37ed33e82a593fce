import type { CalendarDate, Minutes } from '@awr/kernel';
import type { Account } from './accounts';
import type { Entry } from './entry';
import { entryNumber } from './entry-id';
import type { LedgerEvent } from './events';
import type { Ledger } from './ledger';
import { ISSUING } from './account-id';

/**
 * What will have changed once the events that a command has decided so far are taken in. A rule changes nothing; where
 * it decides several entries, each must know of those before it.
 */
export interface Foreseen {
  readonly entries: number;
  /** By the ordinal of the account. */
  readonly balances: ReadonlyMap<number, Minutes>;
  readonly held: ReadonlyMap<number, Minutes>;
  readonly issued: readonly Issued[];
}

/** Hours that count against an organisation's budget; below zero where they are taken back. */
export interface Issued {
  readonly organisationId: string;
  readonly on: CalendarDate;
  readonly minutes: Minutes;
}

/** The same ledger as it will be after these events, as far as rules ask. */
export function foreseeing(ledger: Ledger, events: readonly LedgerEvent[]): Ledger {
  const before = ledger.foreseen;
  const balances = new Map(before?.balances);
  const held = new Map(before?.held);
  const issued = [...(before?.issued ?? [])];
  let entries = before?.entries ?? 0;
  const add = (to: Map<number, Minutes>, accountId: Entry['debit'], minutes: Minutes) => {
    const { ordinal } = ledger.accounts.find(accountId)!;
    to.set(ordinal, (to.get(ordinal) ?? 0) + minutes);
  };
  for (const event of events) {
    if (isEntryData(event.data)) {
      const { debit, credit, minutes } = event.data;
      add(balances, debit, -minutes);
      add(balances, credit, minutes);
      issued.push(...issuedBy(event, ledger));
      entries += 1;
    }
    if (event.type === 'HoldReleased' || event.type === 'HoldLapsed' || event.type === 'HoldSettled') {
      const { minutes, ordinal } = ledger.holds.find(event.data.holdId)!;
      add(held, ledger.accounts.at(ordinal).id, -minutes);
    }
  }
  return { ...ledger, foreseen: { entries, balances, held, issued } };
}

export function balanceOf({ ordinal, balance }: Account, { foreseen }: Ledger): Minutes {
  return balance + (foreseen?.balances.get(ordinal) ?? 0);
}

export function isEntryData(data: LedgerEvent['data']): data is Entry {
  return 'entryId' in data && 'debit' in data;
}

function issuedBy({ type, data }: LedgerEvent, ledger: Ledger): Issued[] {
  if (type === 'EntryReversed') {
    const reversed = ledger.entries.find(entryNumber(data.reverses) ?? 0);
    const { organisationId, on, minutes } = reversed ?? {};
    return organisationId && on && minutes ? [{ organisationId, on, minutes: -minutes }] : [];
  }
  const { debit, organisationId, on, minutes } = data as Entry;
  return debit === ISSUING && organisationId ? [{ organisationId, on, minutes }] : [];
}
