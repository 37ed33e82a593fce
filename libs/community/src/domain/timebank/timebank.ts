import { invariant, type Wording } from '@awr/kernel';
import { emptyRegister, type Named, type Register } from '../register';
import type { Policy } from './policy';
import type { ActivityDetails, GroupDetails, OfferDetails, OrganisationDetails, VenueDetails } from './timebank-events';

/** What the rules of a timebank must know of it. */
export type TimebankState = { readonly status: 'unknown' } | Timebank;

export interface Timebank {
  readonly status: 'founded';
  readonly timebankId: string;
  name: Wording;
  policy: Policy;
  /** Which details say how to reach it; none where it has not said. They are sealed, so no more is known of them. */
  contactId?: string;
  /** Of its last event: how many there were before that. */
  revision: number;
  /** Of the last event that gave it its name. */
  nameRevision: number;
  readonly organisations: Register<Organisation>;
  readonly groups: Register<Group>;
  readonly activities: Map<string, Activity>;
  readonly venues: Register<Venue>;
  readonly offers: Register<Offer>;
}

/** Something that is kept of a timebank and may change. */
export interface Recorded {
  /** Of the last event about it. */
  readonly revision: number;
}

export interface Organisation extends OrganisationDetails, Recorded, Named {}
export interface Group extends GroupDetails, Recorded, Named {}
export interface Activity extends ActivityDetails, Recorded {
  readonly status: 'scheduled' | 'cancelled';
}
export interface Venue extends VenueDetails, Recorded, Named {}
export interface Offer extends Omit<OfferDetails, 'title'>, Recorded, Named {
  readonly status: 'published' | 'withdrawn';
  /** Its title: names are used once, whatever they are names of. */
  readonly name: Wording;
}

export function newTimebank(timebankId: string, name: Wording, policy: Policy): Timebank {
  return {
    status: 'founded',
    timebankId,
    name,
    policy,
    revision: 0,
    nameRevision: 0,
    organisations: emptyRegister(),
    groups: emptyRegister(),
    activities: new Map(),
    venues: emptyRegister(),
    offers: emptyRegister(),
  };
}

/** The timebank that the log says there is: whatever follows its founding follows only that. */
export function founded(state: TimebankState): Timebank {
  invariant(state.status === 'founded', 'the first event of a timebank is not its founding');
  return state;
}
