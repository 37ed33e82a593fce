import type { Answer, CommandContext } from './execution';

/** One command, ready to be decided. */
export interface ReadyCommand<Command> {
  readonly command: Command;
  readonly context: CommandContext;
  readonly commandHash: string;
}

/** Something that waits for its stream: commands that stand or fall together, and the promise that they answer. */
export interface Task<Command> {
  /** Several that were asked together, or a single one, which is remembered also when it is refused. */
  readonly together: boolean;
  readonly commands: readonly ReadyCommand<Command>[];
  readonly answer: (answer: Answer) => void;
  readonly fail: (reason: unknown) => void;
}

/** Somebody who waits to see a stream's state. Seeing is done at once, since the state goes on changing. */
export interface Look<State> {
  readonly see: (state: State) => void;
  readonly fail: (reason: unknown) => void;
}
