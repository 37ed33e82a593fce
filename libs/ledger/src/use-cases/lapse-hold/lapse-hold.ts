import type { Instant } from '@awr/kernel';
import type { HoldLapsed } from '../../domain/holds/hold-events';
import { hasEnded } from '../../domain/holds/holds';
import { holdLapsed } from '../../domain/holds/lapsed-first';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface LapseHold {
  readonly type: 'LapseHold';
  readonly holdId: string;
  readonly at: Instant;
}

/** The time of a booking is over and nobody settled it. The credits have been free since; now the log says so. */
export function lapseHold({ holdId, at }: LapseHold, ledger: Ledger): HoldLapsed[] | LedgerRefusal {
  const hold = ledger.holds.find(holdId);
  if (!hold) return no('unknown-hold', { holdId });
  if (!hasEnded(hold, at)) return no('hold-not-due', { holdId, expiresAt: hold.expiresAt });
  return [holdLapsed(hold, ledger)];
}
