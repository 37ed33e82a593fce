import type { NewEvent } from '@awr/event-store';
import { instant, newId } from '@awr/kernel';

const TIMEBANK = newId();
const ACTIVITY = newId();
const MEMBERS = Array.from({ length: 10_000 }, () => newId());

/** An event of the usual size: some 700 bytes of JSON, metadata included. */
export function recordedHours(entry: number, over: Partial<NewEvent> = {}): NewEvent {
  return {
    id: newId(),
    type: 'HoursRecorded',
    version: 1,
    data: {
      entryId: `e-${String(entry).padStart(6, '0')}`,
      minutes: 30 + (entry % 240),
      debit: 'issuing',
      credit: `member:${MEMBERS[entry % MEMBERS.length]}`,
      on: '2025-09-13',
      category: 'gardening',
      activityId: ACTIVITY,
      recordedBy: `token:${TIMEBANK}`,
    },
    metadata: {
      recordedAt: instant(1_763_775_825_000_000 + entry),
      actor: `token:${TIMEBANK}`,
      commandId: newId(),
      commandHash: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b',
      correlationId: newId(),
      timebankId: TIMEBANK,
    },
    ...over,
  };
}
