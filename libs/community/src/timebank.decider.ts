import { decideBy, evolveBy, type Decider, type Rules } from '@awr/kernel';
import { refuse, type CommunityRefusalCode } from './domain/refusals/refusals';
import type { Timebank, TimebankState } from './domain/timebank/timebank';
import { timebankEvents, type TimebankEvent } from './domain/timebank/timebank-events';
import { timebankSteps } from './domain/timebank/timebank-steps';
import { cancelActivity, type CancelActivity } from './use-cases/cancel-activity/cancel-activity';
import {
  changeOrganisationDetails,
  type ChangeOrganisationDetails,
} from './use-cases/change-organisation-details/change-organisation-details';
import { changeGroupDetails, type ChangeGroupDetails } from './use-cases/change-group-details/change-group-details';
import {
  changeActivityDetails,
  type ChangeActivityDetails,
} from './use-cases/change-activity-details/change-activity-details';
import { changeVenueDetails, type ChangeVenueDetails } from './use-cases/change-venue-details/change-venue-details';
import { changeOfferDetails, type ChangeOfferDetails } from './use-cases/change-offer-details/change-offer-details';
import { changePolicy, type ChangePolicy } from './use-cases/change-policy/change-policy';
import { formGroup, type FormGroup } from './use-cases/form-group/form-group';
import { foundTimebank, type FoundTimebank } from './use-cases/found-timebank/found-timebank';
import {
  closeGroup,
  type CloseGroup,
  closeOrganisation,
  type CloseOrganisation,
  closeVenue,
  type CloseVenue,
} from './use-cases/close-place/close-place';
import type { Outcome } from './use-cases/outcome';
import { publishOffer, type PublishOffer } from './use-cases/publish-offer/publish-offer';
import {
  registerOrganisation,
  type RegisterOrganisation,
} from './use-cases/register-organisation/register-organisation';
import { renameTimebank, type RenameTimebank } from './use-cases/rename-timebank/rename-timebank';
import {
  reopenGroup,
  type ReopenGroup,
  reopenOrganisation,
  type ReopenOrganisation,
  reopenVenue,
  type ReopenVenue,
} from './use-cases/reopen-place/reopen-place';
import { scheduleActivity, type ScheduleActivity } from './use-cases/schedule-activity/schedule-activity';
import { setContactDetails, type SetContactDetails } from './use-cases/set-contact-details/set-contact-details';
import { welcomeVenue, type WelcomeVenue } from './use-cases/welcome-venue/welcome-venue';
import { withdrawOffer, type WithdrawOffer } from './use-cases/withdraw-offer/withdraw-offer';

export type TimebankCommand =
  | FoundTimebank
  | ChangePolicy
  | SetContactDetails
  | RenameTimebank
  | RegisterOrganisation
  | ChangeOrganisationDetails
  | CloseOrganisation
  | ReopenOrganisation
  | FormGroup
  | ChangeGroupDetails
  | CloseGroup
  | ReopenGroup
  | ScheduleActivity
  | ChangeActivityDetails
  | CancelActivity
  | WelcomeVenue
  | ChangeVenueDetails
  | CloseVenue
  | ReopenVenue
  | PublishOffer
  | ChangeOfferDetails
  | WithdrawOffer;

const rules: Rules<TimebankCommand, TimebankState, TimebankEvent, CommunityRefusalCode> = {
  FoundTimebank: foundTimebank,
  ChangePolicy: onceFounded(changePolicy),
  SetContactDetails: onceFounded(setContactDetails),
  RenameTimebank: onceFounded(renameTimebank),
  RegisterOrganisation: onceFounded(registerOrganisation),
  ChangeOrganisationDetails: onceFounded(changeOrganisationDetails),
  CloseOrganisation: onceFounded(closeOrganisation),
  ReopenOrganisation: onceFounded(reopenOrganisation),
  FormGroup: onceFounded(formGroup),
  ChangeGroupDetails: onceFounded(changeGroupDetails),
  CloseGroup: onceFounded(closeGroup),
  ReopenGroup: onceFounded(reopenGroup),
  ScheduleActivity: onceFounded(scheduleActivity),
  ChangeActivityDetails: onceFounded(changeActivityDetails),
  CancelActivity: onceFounded(cancelActivity),
  WelcomeVenue: onceFounded(welcomeVenue),
  ChangeVenueDetails: onceFounded(changeVenueDetails),
  CloseVenue: onceFounded(closeVenue),
  ReopenVenue: onceFounded(reopenVenue),
  PublishOffer: onceFounded(publishOffer),
  ChangeOfferDetails: onceFounded(changeOfferDetails),
  WithdrawOffer: onceFounded(withdrawOffer),
};

/** What a timebank is and has, but for its members and its ledger. Stream: `timebank-{timebankId}`. */
export const timebankDecider: Decider<TimebankCommand, TimebankState, TimebankEvent> = {
  category: 'timebank',
  version: 5,
  initial: () => ({ status: 'unknown' }),
  decide: decideBy(rules),
  evolve: (state, event) => evolve(atNextRevision(state), event),
  events: timebankEvents,
  revisionOf: (command, state) => (state.status === 'founded' ? revisionOf(command, state) : undefined),
};

const evolve = evolveBy(timebankSteps);

function atNextRevision(state: TimebankState): TimebankState {
  if (state.status === 'founded') state.revision += 1;
  return state;
}

/** Of what a command changes: each thing of a timebank is changed for itself. */
function revisionOf(command: TimebankCommand, timebank: Timebank): number | undefined {
  switch (command.type) {
    case 'RenameTimebank':
      return timebank.nameRevision;
    case 'ChangeOrganisationDetails':
      return timebank.organisations.byId.get(command.organisationId)?.revision;
    case 'ChangeGroupDetails':
      return timebank.groups.byId.get(command.groupId)?.revision;
    case 'ChangeActivityDetails':
      return timebank.activities.get(command.activityId)?.revision;
    case 'ChangeVenueDetails':
      return timebank.venues.byId.get(command.venueId)?.revision;
    case 'ChangeOfferDetails':
      return timebank.offers.byId.get(command.offerId)?.revision;
    default:
      return timebank.revision;
  }
}

function onceFounded<Command>(rule: (command: Command, timebank: Timebank) => Outcome<TimebankEvent>) {
  return (command: Command, state: TimebankState): Outcome<TimebankEvent> =>
    state.status === 'founded' ? rule(command, state) : refuse('unknown-timebank');
}
