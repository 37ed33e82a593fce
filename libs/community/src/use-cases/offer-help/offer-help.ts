import type { HelpState } from '../../domain/help/help';
import { helpOffered, type HelpOffered } from '../../domain/help/help-events';
import { postedHelp, unfitHelp, type PostHelp } from '../../domain/help/post-help';
import type { Outcome } from '../outcome';

export interface OfferHelp extends PostHelp {
  readonly type: 'OfferHelp';
}

/** A member says what they would gladly do for others. */
export function offerHelp(command: OfferHelp, state: HelpState): Outcome<HelpOffered> {
  return unfitHelp(command, state) ?? [helpOffered(postedHelp(command))];
}
