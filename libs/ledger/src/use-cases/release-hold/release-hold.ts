import type { Instant } from '@awr/kernel';
import type { HoldReleased } from '../../domain/holds/hold-events';
import { holdReleased, refuseHold } from '../../domain/holds/hold-rules';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ReleaseHold {
  readonly type: 'ReleaseHold';
  readonly holdId: string;
  readonly at: Instant;
  readonly releasedBy: string;
}

/** A booking is cancelled: the credits are free again. */
export function releaseHold({ holdId, at, releasedBy }: ReleaseHold, ledger: Ledger): HoldReleased[] | LedgerRefusal {
  const hold = ledger.holds.find(holdId);
  if (!hold) return no('unknown-hold', { holdId });
  return refuseHold(hold, at) ?? [holdReleased(hold, releasedBy, ledger)];
}
