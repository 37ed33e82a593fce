import type { TimebankAgreement } from '../../domain/between/agreement/agreement';
import { type AgreementResumed, agreementResumed } from '../../domain/between/agreement/agreement-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ResumeAgreement {
  readonly type: 'ResumeAgreement';
  readonly by: string;
}

/** Whoever suspended it lets it go on; where both did, it is in force again once both have. */
export function resumeAgreement(
  { by }: ResumeAgreement,
  { agreementId, agreed, suspendedBy }: TimebankAgreement,
): AgreementResumed[] | LedgerRefusal {
  if (!agreed) return no('nothing-agreed');
  if (!suspendedBy.has(by)) return no('not-suspended');
  return [agreementResumed({ agreementId, ...agreed, by, inForce: suspendedBy.size === 1 })];
}
