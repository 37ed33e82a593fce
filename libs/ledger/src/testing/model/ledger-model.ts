import type { LedgerCommand } from '../../ledger.decider';
import type { Answers } from './answers';
import { correctionsOnPaper } from './corrections.model';
import { holdsOnPaper } from './holds.model';
import { lifecycleOnPaper } from './lifecycle.model';
import { betweenOnPaper } from './between.model';
import { type ModelAnswer, no } from './model-answer';
import { claimsOnPaper } from './claims.model';
import { exchangesOnPaper } from './exchanges.model';
import { movementsOnPaper } from './movements.model';
import { openingOnPaper } from './opening.model';
import { Paper } from './paper';
import { periodsOnPaper } from './periods.model';
import { policiesOnPaper } from './policies.model';
import { reversalsOnPaper } from './reversals.model';

/** Every topic's answers. A command that no topic answers does not compile. */
const ANSWERS: Answers = {
  ...openingOnPaper,
  ...movementsOnPaper,
  ...reversalsOnPaper,
  ...claimsOnPaper,
  ...exchangesOnPaper,
  ...holdsOnPaper,
  ...policiesOnPaper,
  ...correctionsOnPaper,
  ...lifecycleOnPaper,
  ...betweenOnPaper,
  ...periodsOnPaper,
};

/** The ledger's rules once more, written apart from the decider and as plainly as can be. */
export class LedgerModel {
  readonly paper = new Paper();

  answer(command: LedgerCommand): ModelAnswer {
    if (!this.paper.isOpen && command.type !== 'OpenLedger') return no('ledger-not-open');
    this.paper.at = 'at' in command ? command.at : undefined;
    this.paper.recorder = 'recorderAccount' in command ? command.recorderAccount : undefined;
    const answer = ANSWERS[command.type] as (command: LedgerCommand, paper: Paper) => ModelAnswer;
    return answer(command, this.paper);
  }
}

/** The same ledger on other paper, to try what would come of something. */
export function copyOfModel({ paper }: LedgerModel): LedgerModel {
  const copy = new LedgerModel();
  Object.assign(copy.paper, structuredClone({ ...paper }));
  return copy;
}
