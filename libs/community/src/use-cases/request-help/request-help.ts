import type { HelpState } from '../../domain/help/help';
import { helpRequested, type HelpRequested } from '../../domain/help/help-events';
import { postedHelp, unfitHelp, type PostHelp } from '../../domain/help/post-help';
import type { Outcome } from '../outcome';

export interface RequestHelp extends PostHelp {
  readonly type: 'RequestHelp';
}

/** A member says what they would be glad of help with. */
export function requestHelp(command: RequestHelp, state: HelpState): Outcome<HelpRequested> {
  return unfitHelp(command, state) ?? [helpRequested(postedHelp(command))];
}
