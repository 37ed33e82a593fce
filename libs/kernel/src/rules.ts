import type { Decide, DomainEvent } from './decider';
import type { Refusal } from './refusal';

/** One rule a command type: what the decider of a context can be asked, as a table. A missing one does not compile. */
export type Rules<Command extends { readonly type: string }, State, Event, Code extends string = string> = {
  readonly [Type in Command['type']]: (
    command: Extract<Command, { type: Type }>,
    state: State,
  ) => Event[] | Refusal<Code>;
};

/** Decides each command by the rule of its type. */
export function decideBy<Command extends { readonly type: string }, State, Event>(
  rules: Rules<Command, State, Event>,
): Decide<Command, State, Event> {
  const ruleOf: Readonly<Record<string, unknown>> = rules;
  return (command, state) => (ruleOf[command.type] as Decide<Command, State, Event>)(command, state);
}

/** One step an event type: what an event means for the state. A missing one does not compile. */
export type Steps<State, Event extends DomainEvent> = {
  readonly [Type in Event['type']]: (state: State, data: Extract<Event, { type: Type }>['data']) => State;
};

/** Evolves the state by the step of each event's type. */
export function evolveBy<State, Event extends DomainEvent>(
  steps: Steps<State, Event>,
): (state: State, event: Event) => State {
  const stepOf: Readonly<Record<string, unknown>> = steps;
  return (state, event) => (stepOf[event.type] as (state: State, data: unknown) => State)(state, event.data);
}
