import { type Decider, type Rules, decideBy, evolveBy } from '@awr/kernel';
import { type TimebankAgreement, timebankAgreementSteps, noAgreement } from './domain/between/agreement/agreement';
import { type TimebankAgreementEvent, timebankAgreementEvents } from './domain/between/agreement/agreement-events';
import { type LedgerRefusalCode, no } from './domain/refusals';
import { type EndAgreement, endAgreement } from './use-cases/end-agreement/end-agreement';
import { type MakeAgreement, makeAgreement } from './use-cases/make-agreement/make-agreement';
import { type ProposeAgreement, proposeAgreement } from './use-cases/propose-agreement/propose-agreement';
import { type ResumeAgreement, resumeAgreement } from './use-cases/resume-agreement/resume-agreement';
import { type SuspendAgreement, suspendAgreement } from './use-cases/suspend-agreement/suspend-agreement';

export type TimebankAgreementCommand =
  ProposeAgreement | MakeAgreement | SuspendAgreement | ResumeAgreement | EndAgreement;

const rules: Rules<TimebankAgreementCommand, TimebankAgreement, TimebankAgreementEvent, LedgerRefusalCode> = {
  ProposeAgreement: proposeAgreement,
  MakeAgreement: makeAgreement,
  SuspendAgreement: suspendAgreement,
  ResumeAgreement: resumeAgreement,
  EndAgreement: endAgreement,
};

const decide = decideBy(rules);

/**
 * What two timebanks have agreed. Stream: `agreement-{id}`, where the id is `agreementIdOf` the two. To a timebank
 * that is neither of them there is no such agreement.
 */
export const timebankAgreementDecider: Decider<TimebankAgreementCommand, TimebankAgreement, TimebankAgreementEvent> = {
  category: 'agreement',
  version: 1,
  initial: noAgreement,
  decide: (command, agreement) =>
    command.type === 'ProposeAgreement' || agreement.parties.includes(command.by)
      ? decide(command, agreement)
      : no('unknown-agreement'),
  evolve: evolveBy(timebankAgreementSteps),
  events: timebankAgreementEvents,
};
