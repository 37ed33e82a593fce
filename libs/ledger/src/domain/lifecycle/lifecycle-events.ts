import type { CalendarDate, DomainEvent, EventDefinitions } from '@awr/kernel';
import { type AccountId, memberOf } from '../account-id';
import type { Entry, PersonalText } from '../entry';
import type { LockReason } from './lock-reason';

interface OfAccount {
  readonly accountId: AccountId;
}

/** Why an account is closed: the member left, was erased, or was recorded twice. */
export type ClosingCause = 'left' | 'erased' | 'merged';
/** Why a balance is taken away or made good: the rest of somebody who goes, or what they still owed. */
export type WaiverReason = 'rest-to-pot' | 'rest-waived' | 'debt-written-off';

export type AccountLocked = DomainEvent<
  'AccountLocked',
  OfAccount & { readonly reason: LockReason; readonly lockedBy: string; readonly note?: PersonalText }
>;
export type AccountUnlocked = DomainEvent<
  'AccountUnlocked',
  OfAccount & { readonly unlockedBy: string; readonly note?: PersonalText }
>;
/** An entry that brings the balance of somebody who goes to zero. */
export type BalanceWaived = DomainEvent<'BalanceWaived', Entry & { readonly waiver: WaiverReason }>;
/** An entry that moves the balance of somebody who was recorded twice to where they go on. */
export type BalanceMerged = DomainEvent<'BalanceMerged', Entry>;
export type AccountClosed = DomainEvent<
  'AccountClosed',
  OfAccount & {
    readonly cause: ClosingCause;
    readonly on: CalendarDate;
    readonly closedBy: string;
    /** Why the member leaves, in the words of the membership. */
    readonly leavingReason?: string;
    readonly mergedInto?: AccountId;
  }
>;
export type AccountReopened = DomainEvent<'AccountReopened', OfAccount>;

export type LifecycleEntry = BalanceWaived | BalanceMerged;
export type LifecycleEvent = AccountLocked | AccountUnlocked | AccountClosed | AccountReopened | LifecycleEntry;

const personal = { fields: ['note'], person: ({ accountId }: OfAccount) => memberOf(accountId) ?? '' };

export const lifecycleEvents: EventDefinitions<Exclude<LifecycleEvent, LifecycleEntry>> = {
  AccountLocked: { version: 1, personal },
  AccountUnlocked: { version: 1, personal },
  AccountClosed: { version: 1 },
  AccountReopened: { version: 1 },
};
