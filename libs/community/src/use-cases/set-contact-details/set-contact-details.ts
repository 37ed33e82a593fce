import { refuse } from '../../domain/refusals/refusals';
import { type GivenContactDetails, tidiedContact, unfitContact } from '../../domain/timebank/contact-details';
import type { Timebank } from '../../domain/timebank/timebank';
import {
  contactDetailsForgotten,
  type ContactDetailsForgotten,
  contactDetailsSet,
  type ContactDetailsSet,
} from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface SetContactDetails {
  readonly type: 'SetContactDetails';
  /** Never used before. */
  readonly contactId: string;
  /** All of them: what is left out is no longer told. */
  readonly details: GivenContactDetails;
}

/** The timebank says how it is to be reached, or, where nothing is given, no longer does. What it said before is forgotten. */
export function setContactDetails(
  { contactId, details }: SetContactDetails,
  timebank: Timebank,
): Outcome<ContactDetailsSet | ContactDetailsForgotten> {
  const { timebankId, contactId: before } = timebank;
  const unfit = unfitContact(details);
  if (unfit) return unfit;
  const contact = tidiedContact(details);
  const isGiven = Object.keys(contact).length > 0;
  if (!isGiven && before === undefined) return refuse('nothing-to-change');
  return [
    ...(before === undefined ? [] : [contactDetailsForgotten({ timebankId, contactId: before })]),
    ...(isGiven ? [contactDetailsSet({ timebankId, contactId, ...contact })] : []),
  ];
}
