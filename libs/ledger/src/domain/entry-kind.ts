import type { EntryEvent } from './events';

/** What an entry is, for who looks at it. */
export const ENTRY_KINDS = [
  'hours',
  'gift',
  'spend',
  'reversal',
  'grant',
  'retirement',
  'expiry',
  'waiver',
  'merge',
  'exchange',
  'sent',
  'received',
  'returned',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The kind of entry that each event is. */
export const KIND_OF_EVENT: Readonly<Record<EntryEvent['type'], EntryKind>> = {
  HoursRecorded: 'hours',
  CreditsGiven: 'gift',
  CreditsSpent: 'spend',
  EntryReversed: 'reversal',
  HoldSettled: 'spend',
  PotGranted: 'grant',
  CreditsRetired: 'retirement',
  CreditsExpired: 'expiry',
  BalanceWaived: 'waiver',
  BalanceMerged: 'merge',
  HoursConfirmed: 'hours',
  HelpExchanged: 'exchange',
  CreditsSentToTimebank: 'sent',
  CreditsReceivedFromTimebank: 'received',
  CreditsReturned: 'returned',
};

/** The kind of entry that an event is; undefined for events that are none. */
export function kindOfEvent(type: string): EntryKind | undefined {
  return Object.hasOwn(KIND_OF_EVENT, type) ? KIND_OF_EVENT[type as EntryEvent['type']] : undefined;
}
