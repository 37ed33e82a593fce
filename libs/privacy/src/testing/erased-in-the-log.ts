import { type NewEvent, type StoredEvent } from '@awr/event-store';
import { instant, newId } from '@awr/kernel';

/** That a person was erased, as the log says it. */
export function personErased(person: string): NewEvent {
  return aFact('PersonErased', { memberId: person });
}

/** Something else that happened. */
export function somethingElse(): NewEvent {
  return aFact('ReferenceTaken', {});
}

/** Which events erase whom, as Awr is composed. */
export const erasures = { PersonErased: (data: { memberId: string }) => data.memberId };

function aFact(type: string, data: StoredEvent['data']): NewEvent {
  const commandId = newId();
  const metadata = { recordedAt: instant(0), actor: 'operator', commandId, commandHash: '', correlationId: commandId };
  return { id: newId(), type, version: 1, data, metadata };
}
