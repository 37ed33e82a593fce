import type { Help } from '../../domain/help/help';
import { helpClosed, type ClosingReason, type HelpClosed } from '../../domain/help/help-events';
import type { Outcome } from '../outcome';

export interface CloseHelp {
  readonly type: 'CloseHelp';
  readonly timebankId: string;
  readonly reason: ClosingReason;
  readonly closedBy: string;
}

/** Nobody need come forward any more, and it is said why. */
export function closeHelp({ reason, closedBy }: CloseHelp, help: Help): Outcome<HelpClosed> {
  const { helpId, timebankId, memberId } = help;
  return [helpClosed({ helpId, timebankId, memberId, reason, closedBy })];
}
