import { type CalendarDate, isRefusal } from '@awr/kernel';
import { type HoursDeclined, hoursDeclined } from '../../domain/agreements/agreement-events';
import { type Approver, refuseApprover, waitingClaim } from '../../domain/agreements/claim-rules';
import { type DeclineReason, isDeclineReason } from '../../domain/agreements/decline-reason';
import { known } from '../../domain/agreements/known';
import type { ClaimId } from '../../domain/agreements/numbered-id';
import type { PersonalText } from '../../domain/entry';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface DeclineHours {
  readonly type: 'DeclineHours';
  readonly claimId: ClaimId;
  readonly reason: DeclineReason;
  readonly approver: Approver;
  readonly today: CalendarDate;
  /** What the member should know: read by them, and sealed under their key. */
  readonly note?: PersonalText;
}

/** Somebody who might have confirmed a claim says why not. The member can claim again. */
export function declineHours(command: DeclineHours, ledger: Ledger): HoursDeclined[] | LedgerRefusal {
  const { claimId, reason, approver, today, note } = command;
  const claim = waitingClaim(claimId, today, ledger);
  if (isRefusal(claim)) return claim;
  const refused = refuseApprover(approver, claimId, claim, ledger);
  if (refused) return refused;
  if (!isDeclineReason(reason)) return no('reason-unknown');
  const member = ledger.accounts.at(claim.memberOrdinal).id;
  return [hoursDeclined({ claimId, member, reason, declinedBy: approver.id, ...known({ note }) })];
}
