import { type EventDefinitions, invariant } from '@awr/kernel';
import { memberOf } from './account-id';
import { agreementEvents } from './agreements/agreement-event-definitions';
import { accountLimitsEvents } from './account-limits/account-limits';
import { budgetEvents } from './budgets/budget-events';
import { correctionEvents } from './corrections/correction-events';
import type { Entry } from './entry';
import type { LedgerEvent } from './events';
import { periodEvents } from './periods/period-events';
import { expiryEvents } from './expiry/expiry-events';
import { holdEvents } from './holds/hold-events';
import { lifecycleEvents } from './lifecycle/lifecycle-events';

const PERSONAL_FIELDS = ['note', 'recorderName'] as const;

/** The personal words on an entry go under the key of the member who pays; where no member pays, of who receives. */
const personal = { fields: PERSONAL_FIELDS, person: memberConcerned };

export const ledgerEvents: EventDefinitions<LedgerEvent> = {
  LedgerOpened: { version: 1 },
  AccountOpened: { version: 1 },
  LimitsSet: { version: 1 },
  HoursRecorded: { version: 1, personal },
  CreditsGiven: { version: 1, personal },
  CreditsSpent: { version: 1, personal },
  EntryReversed: { version: 1, personal },
  ...holdEvents,
  HoldSettled: { version: 1, personal },
  PotGranted: { version: 1, personal },
  ...accountLimitsEvents,
  ...budgetEvents,
  // No member is concerned, so there is nothing personal.
  CreditsRetired: { version: 1 },
  ...expiryEvents,
  CreditsExpired: { version: 1 },
  ...correctionEvents,
  ...lifecycleEvents,
  BalanceWaived: { version: 1, personal },
  BalanceMerged: { version: 1, personal },
  ...agreementEvents,
  HoursConfirmed: { version: 1, personal },
  HelpExchanged: { version: 1, personal },
  ...periodEvents,
  PartnerNoted: { version: 1 },
  CreditsSentToTimebank: { version: 1, personal },
  CreditsReceivedFromTimebank: { version: 1, personal },
  CreditsReturned: { version: 1, personal },
  TransferCompleted: { version: 1 },
  TransferDeclined: { version: 1 },
};

function memberConcerned(entry: Entry): string {
  const memberId = memberOf(entry.debit) ?? memberOf(entry.credit);
  invariant(memberId, `entry ${entry.entryId} concerns no member, so there is no key for its personal words`);
  return memberId;
}
