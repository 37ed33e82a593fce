import { type EventDefinitions, invariant } from '@awr/kernel';
import { type AccountId, memberOf } from '../account-id';
import type { AgreementEvent } from './agreement-events';

/** A note goes under the key of the member whose claim it is, who proposed, or who declined. */
export const agreementEvents: Omit<EventDefinitions<AgreementEvent>, 'HoursConfirmed' | 'HelpExchanged'> = {
  HoursClaimed: { version: 1, personal: note(({ member }) => member) },
  HoursDeclined: { version: 1, personal: note(({ member }) => member) },
  ClaimWithdrawn: { version: 1 },
  ClaimLapsed: { version: 1 },
  ExchangeProposed: {
    version: 1,
    // Where the broker proposed it, of who pays first: as with any other entry.
    personal: note(({ proposer, lines }) => proposer ?? lines[0]!.helped),
  },
  ExchangeAgreed: { version: 1 },
  ExchangeDeclined: { version: 1, personal: note(({ party }) => party) },
  ExchangeWithdrawn: { version: 1 },
  ExchangeLapsed: { version: 1 },
};

function note<Data>(whose: (data: Data) => AccountId) {
  return { fields: ['note'], person: (data: Data) => memberIn(whose(data)) };
}

function memberIn(accountId: AccountId): string {
  const memberId = memberOf(accountId);
  invariant(memberId, `${accountId} is no member’s account, so there is no key for personal words`);
  return memberId;
}
