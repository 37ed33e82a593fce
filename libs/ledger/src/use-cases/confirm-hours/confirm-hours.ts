import { type CalendarDate, isRefusal } from '@awr/kernel';
import type { HoursConfirmed } from '../../domain/agreements/agreement-events';
import { type Approver, confirmed, refuseApprover, waitingClaim } from '../../domain/agreements/claim-rules';
import type { ClaimId } from '../../domain/agreements/numbered-id';
import type { Ledger } from '../../domain/ledger';
import type { LedgerRefusal } from '../../domain/refusals';

export interface ConfirmHours {
  readonly type: 'ConfirmHours';
  readonly claimId: ClaimId;
  readonly approver: Approver;
  readonly today: CalendarDate;
}

type ConfirmOne = Omit<ConfirmHours, 'type'>;

/**
 * Somebody else says that it was so, and the hours count, exactly as they were claimed: whoever finds them to be other
 * hours declines, so that the member sees what became of their claim.
 */
export function confirmHours(command: ConfirmHours, ledger: Ledger): HoursConfirmed[] | LedgerRefusal {
  const entry = confirmOne(command, ledger);
  return isRefusal(entry) ? entry : [entry];
}

/** One claim, by itself or among many. Refused where it waits no longer, or this is not who may confirm it. */
export function confirmOne({ claimId, approver, today }: ConfirmOne, ledger: Ledger): HoursConfirmed | LedgerRefusal {
  const claim = waitingClaim(claimId, today, ledger);
  if (isRefusal(claim)) return claim;
  const { id: approvedBy, isBroker: byBroker } = approver;
  return (
    refuseApprover(approver, claimId, claim, ledger) ?? confirmed(claimId, claim, { approvedBy, byBroker }, ledger)
  );
}
