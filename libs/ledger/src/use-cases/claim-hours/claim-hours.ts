import type { Confirmation } from '@awr/community';
import { type CalendarDate, type Minutes, isRefusal } from '@awr/kernel';
import { type AccountId, ISSUING } from '../../domain/account-id';
import { type HoursClaimed, type HoursConfirmed, hoursClaimed } from '../../domain/agreements/agreement-events';
import type { HoursFor, OpenClaim } from '../../domain/agreements/claim';
import { CLAIM_SIDES, confirmed } from '../../domain/agreements/claim-rules';
import { dueAfter } from '../../domain/agreements/days-after';
import { known } from '../../domain/agreements/known';
import { claimIds } from '../../domain/agreements/numbered-id';
import type { PersonalText } from '../../domain/entry';
import { refuseDay, refuseShape } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import type { Recorder } from '../../domain/own-entry';
import type { LedgerRefusal } from '../../domain/refusals';

export interface ClaimHours extends HoursFor, Recorder {
  readonly type: 'ClaimHours';
  readonly member: AccountId;
  readonly minutes: Minutes;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly recordedBy: string;
  /** True where the broker claims for a member. */
  readonly byBroker?: boolean;
  readonly note?: PersonalText;
  /** What the timebank's policy says, as the claim is made. */
  readonly confirmation: Confirmation;
  /** After how many days it has waited for too long; null for never. */
  readonly remindDays: number | null;
  /** For how many days it can be confirmed; null for ever. */
  readonly lapseDays: number | null;
}

/**
 * A member says which hours they gave, or the broker says it for them. Nothing moves until they are confirmed, and it
 * is then that limits are checked; where the policy asks for no confirming, they count at once.
 */
export function claimHours(command: ClaimHours, ledger: Ledger): (HoursClaimed | HoursConfirmed)[] | LedgerRefusal {
  const { member, minutes, on, today, recordedBy, note, confirmation, remindDays, lapseDays } = command;
  const { category, activityId, groupId, organisationId, byBroker = false, recorderAccount } = command;
  const movement = { debit: ISSUING, credit: member, minutes } as const;
  const refused = refuseDay(command) ?? refuseShape(movement, CLAIM_SIDES, ledger);
  if (refused) return refused;
  const claimId = claimIds.write(ledger.claims.size + 1);
  const whatFor = known({ category, activityId, groupId, organisationId });
  const isWaiting = confirmation !== 'nobody';
  const due = isWaiting ? known({ remindOn: dueAfter(today, remindDays), lapsesOn: dueAfter(today, lapseDays) }) : {};
  const claim = { claimId, member, minutes, on, claimedOn: today, recordedBy, confirmation, ...whatFor, ...due };
  const claimed = hoursClaimed({ ...claim, ...known({ note }) });
  if (isWaiting) return [claimed];
  const memberOrdinal = ledger.accounts.find(member)!.ordinal;
  const open: OpenClaim = { memberOrdinal, minutes, on, recordedBy, confirmation, ...whatFor };
  const entry = confirmed(claimId, open, { byBroker, ...known({ recorderAccount }) }, ledger);
  return isRefusal(entry) ? entry : [claimed, entry];
}
