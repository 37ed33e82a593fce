import type { TimebankAgreement } from '../../domain/between/agreement/agreement';
import { type AgreementSuspended, agreementSuspended } from '../../domain/between/agreement/agreement-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface SuspendAgreement {
  readonly type: 'SuspendAgreement';
  readonly by: string;
  readonly reason: string;
}

/** Either timebank may stop transfers at once, for a while. What is under way then comes back. */
export function suspendAgreement(
  { by, reason }: SuspendAgreement,
  { agreementId, agreed, suspendedBy }: TimebankAgreement,
): AgreementSuspended[] | LedgerRefusal {
  if (!agreed) return no('nothing-agreed');
  if (suspendedBy.has(by)) return no('already-suspended');
  return [agreementSuspended({ agreementId, ...agreed, by, reason, inForce: false })];
}
