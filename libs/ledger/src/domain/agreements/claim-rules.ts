import type { CalendarDate } from '@awr/kernel';
import { ISSUING, memberOf } from '../account-id';
import { refuseBudget } from '../budgets/budget-rule';
import { type Sides, refuseMovement } from '../entry-rules';
import type { Ledger } from '../ledger';
import { newEntry } from '../new-entry';
import type { Recorder } from '../own-entry';
import { type LedgerRefusal, no } from '../refusals';
import { type HoursConfirmed, hoursConfirmed } from './agreement-events';
import type { OpenClaim } from './claim';
import { known } from './known';
import { type ClaimId, claimIds } from './numbered-id';

/** Whoever confirms or declines: as the broker, for an organisation, or both. */
export interface Approver {
  /** The actor's id. */
  readonly id: string;
  readonly isBroker: boolean;
  readonly organisationId?: string;
  /** Where they are a member themselves. */
  readonly memberId?: string;
}

export const CLAIM_SIDES: Sides = { debit: 'issuing', credit: 'member' };

type Refused = LedgerRefusal | undefined;

/** A claim that waits, or why there is none. */
export function waitingClaim(claimId: ClaimId, today: CalendarDate, { claims }: Ledger): OpenClaim | LedgerRefusal {
  const number = claimIds.read(claimId) ?? 0;
  const outcome = claims.outcomeOf(number);
  if (outcome === undefined) return no('unknown-claim', { claimId });
  const claim = claims.find(number);
  if (!claim) return no('claim-settled', { claimId, outcome });
  const { lapsesOn } = claim;
  // Whether or not it has been written down yet that it lapsed.
  return lapsesOn !== undefined && today > lapsesOn ? no('claim-lapsed', { claimId, lapsesOn }) : claim;
}

/** Nobody decides on their own claim, and only those do whom the policy of its day names. */
export function refuseApprover(approver: Approver, claimId: ClaimId, claim: OpenClaim, ledger: Ledger): Refused {
  const { isBroker, organisationId, memberId } = approver;
  const isHost = organisationId !== undefined && claim.organisationId === organisationId;
  // What another organisation hosts is no business of this one: it hears no more than that nothing is there.
  if (!isBroker && !isHost) return no('unknown-claim', { claimId });
  const beneficiary = memberOf(ledger.accounts.at(claim.memberOrdinal).id);
  if (memberId !== undefined && memberId === beneficiary) return no('own-claim', { claimId });
  const { confirmation } = claim;
  // Where no organisation is named, there is only the broker to ask.
  const brokerMay = isBroker && (confirmation !== 'organisation' || claim.organisationId === undefined);
  const hostMay = isHost && confirmation !== 'broker';
  return brokerMay || hostMay ? undefined : no('not-yours-to-confirm', { claimId, confirmation });
}

/** How a claim came to count. */
interface Confirming extends Recorder {
  readonly approvedBy?: string;
  /** True where the broker confirms, whom the policy may let go beyond an organisation's budget. */
  readonly byBroker: boolean;
}

/** The entry of a claim: exactly what was claimed, recorded by who claimed it and approved by who confirmed. */
export function confirmed(
  claimId: ClaimId,
  claim: OpenClaim,
  { approvedBy, byBroker, recorderAccount }: Confirming,
  ledger: Ledger,
): HoursConfirmed | LedgerRefusal {
  const { memberOrdinal, minutes, on, recordedBy, category, activityId, groupId, organisationId } = claim;
  const movement = { debit: ISSUING, credit: ledger.accounts.at(memberOrdinal).id, minutes } as const;
  const about = { on, recordedBy, ...known({ approvedBy, category, activityId, groupId, organisationId }) };
  const refused =
    refuseMovement(movement, CLAIM_SIDES, ledger) ?? refuseBudget({ ...about, byBroker }, minutes, ledger);
  return (
    refused ?? hoursConfirmed({ ...newEntry(movement, { ...about, ...known({ recorderAccount }) }, ledger), claimId })
  );
}
