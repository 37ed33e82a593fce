import type { DomainEvent, EventDefinitions, Instant, Minutes } from '@awr/kernel';
import { type AccountId, memberOf } from '../account-id';
import type { People, PersonalText, Spend } from '../entry';

interface OfHold {
  readonly holdId: string;
  readonly accountId: AccountId;
  readonly minutes: Minutes;
}

export type CreditsHeld = DomainEvent<
  'CreditsHeld',
  OfHold & {
    readonly venue: AccountId;
    readonly offerId: string;
    readonly people: People;
    readonly expiresAt: Instant;
    readonly heldBy: string;
    readonly note?: PersonalText;
  }
>;
/** Settling is spending: an entry to the venue, of what was held or less. The rest is the member's again. */
export type HoldSettled = DomainEvent<
  'HoldSettled',
  Spend & { readonly holdId: string; readonly releasedMinutes: Minutes }
>;
export type HoldReleased = DomainEvent<'HoldReleased', OfHold & { readonly releasedBy: string }>;
export type HoldLapsed = DomainEvent<'HoldLapsed', OfHold & { readonly expiresAt: Instant }>;

export type HoldEvent = CreditsHeld | HoldSettled | HoldReleased | HoldLapsed;

export const holdEvents: EventDefinitions<Exclude<HoldEvent, HoldSettled>> = {
  CreditsHeld: {
    version: 1,
    personal: { fields: ['note'], person: ({ accountId }: CreditsHeld['data']) => memberOf(accountId) ?? '' },
  },
  HoldReleased: { version: 1 },
  HoldLapsed: { version: 1 },
};
