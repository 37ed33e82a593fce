import type { Instant } from '@awr/kernel';
import type { Account } from '../accounts';
import type { Ledger } from '../ledger';
import { type LedgerRefusal, no } from '../refusals';
import type { HoldReleased } from './hold-events';
import { type Hold, hasEnded } from './holds';

/** A hold whose time is over is over, whether or not anybody has said so. */
export function refuseHold(hold: Hold, at: Instant): LedgerRefusal | undefined {
  const { holdId, expiresAt } = hold;
  return hasEnded(hold, at) ? no('hold-lapsed', { holdId, expiresAt }) : undefined;
}

export function holdReleased({ holdId, ordinal, minutes }: Hold, releasedBy: string, ledger: Ledger): HoldReleased {
  return { type: 'HoldReleased', data: { holdId, accountId: ledger.accounts.at(ordinal).id, minutes, releasedBy } };
}

/** The holds of an account whose time is not over. */
export function openHolds({ ordinal }: Account, { holds, at }: Ledger): readonly Hold[] {
  return holds.of(ordinal).filter((hold) => !hasEnded(hold, at));
}
