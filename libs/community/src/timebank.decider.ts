import { decideBy, evolveBy, type Decider, type Rules } from '@awr/kernel';
import { refuse, type CommunityRefusalCode } from './domain/refusals/refusals';
import type { Timebank, TimebankState } from './domain/timebank/timebank';
import { timebankEvents, type TimebankEvent } from './domain/timebank/timebank-events';
import { timebankSteps } from './domain/timebank/timebank-steps';
import { cancelActivity, type CancelActivity } from './use-cases/cancel-activity/cancel-activity';
import { changePolicy, type ChangePolicy } from './use-cases/change-policy/change-policy';
import { formGroup, type FormGroup } from './use-cases/form-group/form-group';
import { foundTimebank, type FoundTimebank } from './use-cases/found-timebank/found-timebank';
import type { Outcome } from './use-cases/outcome';
import { publishOffer, type PublishOffer } from './use-cases/publish-offer/publish-offer';
import {
  registerOrganisation,
  type RegisterOrganisation,
} from './use-cases/register-organisation/register-organisation';
import { scheduleActivity, type ScheduleActivity } from './use-cases/schedule-activity/schedule-activity';
import { setContactDetails, type SetContactDetails } from './use-cases/set-contact-details/set-contact-details';
import { welcomeVenue, type WelcomeVenue } from './use-cases/welcome-venue/welcome-venue';
import { withdrawOffer, type WithdrawOffer } from './use-cases/withdraw-offer/withdraw-offer';

export type TimebankCommand =
  | FoundTimebank
  | ChangePolicy
  | SetContactDetails
  | RegisterOrganisation
  | FormGroup
  | ScheduleActivity
  | CancelActivity
  | WelcomeVenue
  | PublishOffer
  | WithdrawOffer;

const rules: Rules<TimebankCommand, TimebankState, TimebankEvent, CommunityRefusalCode> = {
  FoundTimebank: foundTimebank,
  ChangePolicy: onceFounded(changePolicy),
  SetContactDetails: onceFounded(setContactDetails),
  RegisterOrganisation: onceFounded(registerOrganisation),
  FormGroup: onceFounded(formGroup),
  ScheduleActivity: onceFounded(scheduleActivity),
  CancelActivity: onceFounded(cancelActivity),
  WelcomeVenue: onceFounded(welcomeVenue),
  PublishOffer: onceFounded(publishOffer),
  WithdrawOffer: onceFounded(withdrawOffer),
};

/** What a timebank is and has, but for its members and its ledger. Stream: `timebank-{timebankId}`. */
export const timebankDecider: Decider<TimebankCommand, TimebankState, TimebankEvent> = {
  category: 'timebank',
  version: 5,
  initial: () => ({ status: 'unknown' }),
  decide: decideBy(rules),
  evolve: evolveBy(timebankSteps),
  events: timebankEvents,
};

function onceFounded<Command>(rule: (command: Command, timebank: Timebank) => Outcome<TimebankEvent>) {
  return (command: Command, state: TimebankState): Outcome<TimebankEvent> =>
    state.status === 'founded' ? rule(command, state) : refuse('unknown-timebank');
}
