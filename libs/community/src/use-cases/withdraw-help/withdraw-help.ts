import type { Help } from '../../domain/help/help';
import { helpWithdrawn, type HelpWithdrawn } from '../../domain/help/help-events';
import type { Outcome } from '../outcome';

export interface WithdrawHelp {
  readonly type: 'WithdrawHelp';
  readonly timebankId: string;
  readonly withdrawnBy: string;
}

/** An offer or a request no longer stands. */
export function withdrawHelp({ withdrawnBy }: WithdrawHelp, help: Help): Outcome<HelpWithdrawn> {
  const { helpId, timebankId, memberId } = help;
  return [helpWithdrawn({ helpId, timebankId, memberId, withdrawnBy })];
}
