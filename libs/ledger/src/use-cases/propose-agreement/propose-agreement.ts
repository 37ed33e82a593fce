import type { Minutes, Wording } from '@awr/kernel';
import { type TimebankAgreement, agreementIdOf } from '../../domain/between/agreement/agreement';
import { type AgreementProposed, agreementProposed } from '../../domain/between/agreement/agreement-events';
import { areTerms } from '../../domain/between/agreement/agreement-terms';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ProposeAgreement {
  readonly type: 'ProposeAgreement';
  /** The timebank that proposes. */
  readonly by: string;
  readonly to: string;
  /** What both are called: each may know the other's name from now on. */
  readonly names?: { readonly by: Wording; readonly to: Wording };
  readonly transferMinutes: Minutes;
  /** The most that the proposer may come to owe the other, and the other the proposer. */
  readonly owesMinutes: Minutes;
  readonly owedMinutes: Minutes;
}

/**
 * A timebank proposes that members of the two may send each other credits, within limits. Proposed again, it takes the
 * place of what was proposed before; what is in force stays so until the new terms are agreed.
 */
export function proposeAgreement(
  { by, to, names, transferMinutes, owesMinutes, owedMinutes }: ProposeAgreement,
  { proposals }: TimebankAgreement,
): AgreementProposed[] | LedgerRefusal {
  if (by === to) return no('agreement-with-itself');
  const limits = { transferMinutes, proposerOwesMinutes: owesMinutes, partnerOwesMinutes: owedMinutes };
  const terms = { proposerId: by, partnerId: to, ...limits };
  if (!areTerms(terms)) return no('terms-invalid');
  const named = names && { proposerName: names.by, partnerName: names.to };
  return [agreementProposed({ agreementId: agreementIdOf(by, to), ...terms, ...named, proposal: proposals + 1 })];
}
