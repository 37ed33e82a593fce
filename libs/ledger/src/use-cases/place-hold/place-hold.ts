import { type Instant, type Minutes, instant, microsOf } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import type { People, PersonalText } from '../../domain/entry';
import { type Sides, refuseMovement, refusePeople } from '../../domain/entry-rules';
import type { CreditsHeld } from '../../domain/holds/hold-events';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface PlaceHold {
  readonly type: 'PlaceHold';
  readonly holdId: string;
  readonly from: AccountId;
  readonly venue: AccountId;
  readonly offerId: string;
  readonly people: People;
  readonly minutes: Minutes;
  readonly at: Instant;
  /** A moment, so that it is the same one whatever the clocks do in between. */
  readonly expiresAt: Instant;
  readonly heldBy: string;
  readonly note?: PersonalText;
}

const SIDES: Sides = { debit: 'member', credit: 'venue' };
const MOST_DAYS = 366;
const DAY_MICROS = 86_400_000_000;

/** A member books at a venue: the credits are set aside, and stay theirs until the booking is settled. */
export function placeHold(command: PlaceHold, ledger: Ledger): CreditsHeld[] | LedgerRefusal {
  const { holdId, from, venue, offerId, people, minutes, at, expiresAt, heldBy, note } = command;
  if (ledger.holds.find(holdId)) return no('hold-already-placed', { holdId });
  if (!isInTime(at, expiresAt)) return no('hold-time-invalid', { mostDays: MOST_DAYS });
  const refused = refusePeople(people) ?? refuseMovement({ debit: from, credit: venue, minutes }, SIDES, ledger);
  if (refused) return refused;
  const booking = { venue, offerId, people, expiresAt, heldBy, ...(note !== undefined && { note }) };
  return [{ type: 'CreditsHeld', data: { holdId, accountId: from, minutes, ...booking } }];
}

function isInTime(at: Instant, expiresAt: Instant): boolean {
  return expiresAt > at && expiresAt <= instant(microsOf(at) + MOST_DAYS * DAY_MICROS);
}
