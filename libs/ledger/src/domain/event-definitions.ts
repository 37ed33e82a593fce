import { type EventDefinitions, invariant } from '@awr/kernel';
import { memberOf } from './account-id';
import type { Entry } from './entry';
import type { LedgerEvent } from './events';

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
};

function memberConcerned(entry: Entry): string {
  const memberId = memberOf(entry.debit) ?? memberOf(entry.credit);
  invariant(memberId, `entry ${entry.entryId} concerns no member, so there is no key for its personal words`);
  return memberId;
}
