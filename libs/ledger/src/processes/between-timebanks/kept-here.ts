import { timebankDecider } from '@awr/community';
import type { Execution } from '@awr/runtime';

/**
 * Whether a timebank is kept in this log. It may be known only from what another has agreed with it, where that other
 * was moved here from elsewhere: then nothing can be done in its ledger, and what is for it waits until it comes too.
 */
export function isKeptHere(execution: Execution, timebankId: string): Promise<boolean> {
  return execution.look(timebankDecider, timebankId, ({ status }) => status === 'founded');
}
