import type { LedgerCommand } from '../../ledger.decider';
import type { ModelAnswer } from './model-answer';
import type { Paper } from './paper';

/** How each command is answered on paper. Every topic answers its own, in a file of its own. */
export type Answers = {
  readonly [Type in LedgerCommand['type']]: (
    command: Extract<LedgerCommand, { type: Type }>,
    paper: Paper,
  ) => ModelAnswer;
};

export type AnswersTo<Type extends LedgerCommand['type']> = Pick<Answers, Type>;
