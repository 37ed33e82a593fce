import { invariant, type Wording } from '@awr/kernel';
import type { Price } from '../price';
import { emptyRegister, type Register } from '../register';
import type { Policy } from './policy';

/** What the rules of a timebank must know of it. */
export type TimebankState = { readonly status: 'unknown' } | Timebank;

export interface Timebank {
  readonly status: 'founded';
  readonly timebankId: string;
  readonly name: Wording;
  policy: Policy;
  /** Which details say how to reach it; none where it has not said. They are sealed, so no more is known of them. */
  contactId?: string;
  readonly organisations: Register<Organisation>;
  readonly groups: Register<Group>;
  readonly activities: Map<string, Activity>;
  readonly venues: Register<Venue>;
  readonly offers: Register<Offer>;
}

export interface Organisation {
  readonly organisationId: string;
  readonly name: Wording;
}
export interface Group {
  readonly groupId: string;
  readonly name: Wording;
  readonly organisationId?: string;
  readonly category?: string;
}
export interface Activity {
  readonly status: 'scheduled' | 'cancelled';
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly category?: string;
}
export interface Venue {
  readonly venueId: string;
  readonly name: Wording;
}
export interface Offer extends Price {
  readonly status: 'published' | 'withdrawn';
  readonly offerId: string;
  readonly venueId: string;
  readonly name: Wording;
}

export function newTimebank(timebankId: string, name: Wording, policy: Policy): Timebank {
  return {
    status: 'founded',
    timebankId,
    name,
    policy,
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
