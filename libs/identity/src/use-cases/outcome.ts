import type { Refusal } from '@awr/kernel';
import type { IdentityRefusalCode } from '../domain/refusals/refusals';

/** What follows from a command: events, or one of this context's refusals. */
export type Outcome<Event> = Event[] | Refusal<IdentityRefusalCode>;
