import { deepStrictEqual } from 'node:assert';
import type { Decider, DomainEvent } from '../decider';
import { isRefusal } from '../refusal';
import { asStored } from './as-stored';

/**
 * Tells what a decider does as an example: given what happened, when this is asked, then this follows.
 *
 * It holds deciders to what the runtime relies on: `evolve` sees personal fields only sealed and leaves events as they
 * are, and `decide` answers the same when asked twice.
 */
export function given<Command, State, Event extends DomainEvent>(
  decider: Decider<Command, State, Event>,
  events: readonly Event[] = [],
): Given<Command, State, Event> {
  const replay = (more: readonly Event[]) =>
    [...events, ...more].reduce((state, event) => decider.evolve(state, asStored(decider, event)), decider.initial());
  return {
    when: (command) => {
      const state = replay([]);
      const outcome = decider.decide(command, state);
      deepStrictEqual(
        decider.decide(command, state),
        outcome,
        'deciding twice gave two outcomes: the rule is not pure',
      );
      const decided = () => {
        if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${JSON.stringify(outcome.details)}`);
        return outcome;
      };
      return {
        then: (...expected) => deepStrictEqual(decided(), expected),
        thenRefused: (code, details) => {
          if (!isRefusal(outcome)) throw new Error(`not refused, but decided: ${JSON.stringify(outcome)}`);
          const { refused } = outcome;
          deepStrictEqual(
            details ? { ...outcome } : { refused },
            details ? { refused: code, details } : { refused: code },
          );
        },
        thenState: (see) => see(replay(decided())),
      };
    },
    thenState: (see) => see(replay([])),
  };
}

export interface Given<Command, State, Event extends DomainEvent> {
  when(command: Command): Then<State, Event>;
  /** Looks at the state that the events have led to. */
  thenState(see: (state: State) => void): void;
}

export interface Then<State, Event extends DomainEvent> {
  /** Exactly these events follow, as decided: personal fields are still in plain. */
  then(...events: Event[]): void;
  /** Refused with this code and, where they are given, exactly these details. */
  thenRefused(code: string, details?: Readonly<Record<string, string | number>>): void;
  /** Looks at the state after the decided events. */
  thenState(see: (state: State) => void): void;
}
