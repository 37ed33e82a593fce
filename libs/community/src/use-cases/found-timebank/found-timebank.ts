import { isNumberPrefix, MOST_PREFIX_CHARACTERS, normaliseNumber } from '../../domain/membership-number';
import { refuse } from '../../domain/refusals/refusals';
import { shortened } from '../../domain/shortened';
import { DEFAULT_POLICY, unfitPolicy, type Policy } from '../../domain/timebank/policy';
import type { TimebankState } from '../../domain/timebank/timebank';
import { timebankFounded, type TimebankFounded } from '../../domain/timebank/timebank-events';
import { unfitName } from '../../domain/unfit-text';
import { wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface FoundTimebank {
  readonly type: 'FoundTimebank';
  readonly timebankId: string;
  readonly name: GivenWording;
  /** What the membership numbers that it gives out begin with. */
  readonly numberPrefix: string;
  /** What is left out is as most schemes have it. */
  readonly policy?: Partial<Policy>;
}

/** A community begins to keep a ledger. */
export function foundTimebank(command: FoundTimebank, state: TimebankState): Outcome<TimebankFounded> {
  if (state.status === 'founded') return refuse('timebank-exists', { timebankId: state.timebankId });
  const { timebankId, name } = command;
  const numberPrefix = normaliseNumber(command.numberPrefix);
  const policy = { ...DEFAULT_POLICY, ...command.policy };
  return (
    unfitName('name', name) ??
    unfitPrefix(command.numberPrefix) ??
    unfitPolicy(policy) ?? [timebankFounded({ timebankId, name: wordingOf(name), numberPrefix, policy })]
  );
}

function unfitPrefix(given: string) {
  if (isNumberPrefix(normaliseNumber(given))) return undefined;
  return refuse('number-prefix', { read: shortened(given), most: MOST_PREFIX_CHARACTERS });
}
