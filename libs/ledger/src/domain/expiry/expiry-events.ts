import {
  type CalendarDate,
  type DomainEvent,
  type EventDefinitions,
  type Minutes,
  type Steps,
  invariant,
} from '@awr/kernel';
import type { AccountId } from '../account-id';
import { enter } from '../enter';
import type { WordlessEntry } from '../entry';
import type { Ledger } from '../ledger';

/** Credits that were not used in time go back to where they came from. */
export type CreditsExpired = DomainEvent<
  'CreditsExpired',
  // Up to the credits of which day of service.
  WordlessEntry & { readonly through: CalendarDate }
>;
export type ExpiryNoticeGiven = DomainEvent<
  'ExpiryNoticeGiven',
  {
    readonly accountId: AccountId;
    /** How much will end if none of it is spent until then. */
    readonly minutes: Minutes;
    readonly through: CalendarDate;
    readonly endsOn: CalendarDate;
    readonly givenOn: CalendarDate;
    readonly givenBy: string;
  }
>;

export const expiryEvents: EventDefinitions<ExpiryNoticeGiven> = { ExpiryNoticeGiven: { version: 1 } };

export const expirySteps: Steps<Ledger, CreditsExpired | ExpiryNoticeGiven> = {
  CreditsExpired: (ledger, entry) => {
    const account = ledger.accounts.find(entry.debit);
    enter(ledger, entry, 'expiry');
    ledger.notices.done(account!.ordinal, entry.through);
    return ledger;
  },
  ExpiryNoticeGiven: (ledger, { accountId, givenOn, through }) => {
    const account = ledger.accounts.find(accountId);
    invariant(account, `${accountId} is told of credits that end, and is not open`);
    ledger.notices.give(account.ordinal, { givenOn, through });
    return ledger;
  },
};
