import { type Steps, invariant } from '@awr/kernel';
import { entryNumber } from '../entry-id';
import type { Ledger } from '../ledger';
import type { CorrectionEvent } from './correction-events';

export const correctionSteps: Steps<Ledger, CorrectionEvent> = {
  NoteAdded: (ledger) => ledger,
  DisputeOpened: (ledger, { entryId }) => {
    const number = entryNumber(entryId) ?? 0;
    invariant(ledger.entries.find(number) && !ledger.disputed.has(number), `${entryId} can't be disputed now`);
    ledger.disputed.add(number);
    return ledger;
  },
  DisputeResolved: (ledger, { entryId }) => {
    invariant(ledger.disputed.delete(entryNumber(entryId) ?? 0), `${entryId} is not disputed`);
    return ledger;
  },
};
