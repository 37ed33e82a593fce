import type { TimebankAgreement } from '../../domain/between/agreement/agreement';
import { type AgreementMade, agreementMade } from '../../domain/between/agreement/agreement-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface MakeAgreement {
  readonly type: 'MakeAgreement';
  /** The timebank that agrees. */
  readonly by: string;
  /** Which proposal it agrees to. */
  readonly proposal: number;
}

/** The timebank that something was proposed to agrees: from then on the terms are in force. */
export function makeAgreement(
  { by, proposal }: MakeAgreement,
  { agreementId, proposals, proposed, suspendedBy }: TimebankAgreement,
): AgreementMade[] | LedgerRefusal {
  if (!proposed) return no('nothing-proposed');
  if (proposed.partnerId !== by) return no('own-proposal');
  if (proposal !== proposals) return no('proposal-outdated', { proposal: proposals });
  return [agreementMade({ agreementId, ...proposed, proposal, inForce: suspendedBy.size === 0 })];
}
