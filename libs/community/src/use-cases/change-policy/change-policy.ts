import { refuse } from '../../domain/refusals/refusals';
import { partsChanged, unfitPolicy, type Policy } from '../../domain/timebank/policy';
import type { Timebank } from '../../domain/timebank/timebank';
import { policyChanged, type PolicyChanged } from '../../domain/timebank/timebank-events';
import { unfitReason } from '../../domain/unfit-text';
import { tidied } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface ChangePolicy {
  readonly type: 'ChangePolicy';
  readonly changes: Partial<Policy>;
  readonly reason: string;
}

/** The timebank agrees on other rules, and says why. */
export function changePolicy({ changes, reason }: ChangePolicy, timebank: Timebank): Outcome<PolicyChanged> {
  const { timebankId } = timebank;
  const changed = partsChanged(timebank.policy, changes);
  const policy = { ...timebank.policy, ...changes };
  if (changed.length === 0) return refuse('nothing-to-change');
  return (
    unfitPolicy(policy) ??
    unfitReason(reason) ?? [policyChanged({ timebankId, policy, changed, reason: tidied(reason) })]
  );
}
