import type { TimebankAgreement } from '../../domain/between/agreement/agreement';
import { type AgreementEnded, agreementEnded } from '../../domain/between/agreement/agreement-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface EndAgreement {
  readonly type: 'EndAgreement';
  readonly by: string;
  readonly reason: string;
}

/**
 * Either timebank may end what was agreed, or decline or take back what was proposed. The clearing accounts stay as
 * they are: what one owes the other is not forgotten, and a new agreement begins from there.
 */
export function endAgreement(
  { by, reason }: EndAgreement,
  { agreementId, agreed, proposed }: TimebankAgreement,
): AgreementEnded[] | LedgerRefusal {
  const terms = agreed ?? proposed;
  if (!terms) return no('nothing-agreed');
  return [agreementEnded({ agreementId, ...terms, by, reason, inForce: false })];
}
