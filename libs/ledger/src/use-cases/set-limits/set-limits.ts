import { type LimitsChanged, type LimitsSet, limitsSet } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type Limits, areLimits } from '../../domain/limits';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type Terms, areTerms } from '../../domain/terms';

export interface SetLimits {
  readonly type: 'SetLimits';
  readonly limits: Limits;
  /** Left out, those in force stay. */
  readonly terms?: Terms;
  /** The revision, in the timebank's stream, of the event that changed the policy. */
  readonly policyRevision: number;
  readonly changed?: LimitsChanged;
}

/**
 * The ledger follows the timebank's policy. Whoever copies it may come late or twice, so a policy that is not newer
 * than the one in force is refused. Accounts that new limits leave out of bounds stay as they are, until an entry
 * brings them back.
 */
export function setLimits(command: SetLimits, ledger: Ledger): LimitsSet[] | LedgerRefusal {
  const { limits, policyRevision, terms, changed } = command;
  if (!areLimits(limits) || !areTerms(terms)) return no('limits-invalid');
  const currentRevision = ledger.policyRevision;
  if (policyRevision <= currentRevision) return no('limits-outdated', { policyRevision, currentRevision });
  return [limitsSet(limits, policyRevision, terms, changed)];
}
