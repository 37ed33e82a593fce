import { type CalendarDate, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { type ClaimWithdrawn, claimWithdrawn } from '../../domain/agreements/agreement-events';
import { waitingClaim } from '../../domain/agreements/claim-rules';
import type { ClaimId } from '../../domain/agreements/numbered-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface WithdrawClaim {
  readonly type: 'WithdrawClaim';
  readonly claimId: ClaimId;
  readonly today: CalendarDate;
  readonly withdrawnBy: string;
  /** The member who asks; left out where it is the broker, for them. */
  readonly member?: AccountId;
}

/** A member takes back what they claimed. Of somebody else's claims they hear nothing. */
export function withdrawClaim(command: WithdrawClaim, ledger: Ledger): ClaimWithdrawn[] | LedgerRefusal {
  const { claimId, today, withdrawnBy, member } = command;
  const claim = waitingClaim(claimId, today, ledger);
  if (isRefusal(claim)) return claim;
  const claimant = ledger.accounts.at(claim.memberOrdinal).id;
  if (member !== undefined && member !== claimant) return no('unknown-claim', { claimId });
  return [claimWithdrawn({ claimId, member: claimant, withdrawnBy })];
}
