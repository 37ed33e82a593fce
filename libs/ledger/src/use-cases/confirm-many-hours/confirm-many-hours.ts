import { type CalendarDate, type RefusedOne, isRefusal } from '@awr/kernel';
import type { HoursConfirmed } from '../../domain/agreements/agreement-events';
import type { Approver } from '../../domain/agreements/claim-rules';
import type { ClaimId } from '../../domain/agreements/numbered-id';
import { foreseeing } from '../../domain/foreseen';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { confirmOne } from '../confirm-hours/confirm-hours';

export const MOST_CLAIMS_AT_ONCE = 500;

export interface ConfirmManyHours {
  readonly type: 'ConfirmManyHours';
  readonly claimIds: readonly ClaimId[];
  readonly approver: Approver;
  readonly today: CalendarDate;
}

/** Many claims are confirmed at once: all, or none, and then it is said of each one that can't be why. */
export function confirmManyHours(command: ConfirmManyHours, ledger: Ledger): HoursConfirmed[] | LedgerRefusal {
  const { claimIds, approver, today } = command;
  const refusedAtAll = refuseCount(claimIds);
  if (refusedAtAll) return refusedAtAll;
  let seen = ledger;
  const events: HoursConfirmed[] = [];
  const each: RefusedOne[] = [];
  for (const [index, claimId] of claimIds.entries()) {
    const outcome = refuseRepeat(claimIds, index) ?? confirmOne({ claimId, approver, today }, seen);
    if (isRefusal(outcome)) {
      each.push({ index, refused: outcome.refused, details: { ...outcome.details, claimId } });
    } else {
      events.push(outcome);
      seen = foreseeing(seen, [outcome]);
    }
  }
  if (each.length === 0) return events;
  return { ...no('claims-refused', { refused: each.length, of: claimIds.length }), each };
}

function refuseCount(claimIds: readonly ClaimId[]): LedgerRefusal | undefined {
  if (claimIds.length === 0) return no('claims-empty');
  if (claimIds.length <= MOST_CLAIMS_AT_ONCE) return undefined;
  return no('claims-too-many', { claims: claimIds.length, mostClaims: MOST_CLAIMS_AT_ONCE });
}

function refuseRepeat(claimIds: readonly ClaimId[], index: number): LedgerRefusal | undefined {
  const claimId = claimIds[index]!;
  const firstIndex = claimIds.indexOf(claimId);
  return firstIndex < index ? no('claim-twice', { claimId, firstIndex }) : undefined;
}
