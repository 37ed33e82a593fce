import type { StoredEvent } from '@awr/event-store';
import type { DomainEvent } from '@awr/kernel';

/** An event of this context, as a projection meets it in the log. */
export type Stored<Event extends DomainEvent> = StoredEvent<string, Event['data']>;
