import { derivedId } from '@awr/kernel';
import { DEFAULT_POLICY, type Policy } from '../domain/timebank/policy';
import {
  activityScheduled,
  groupFormed,
  offerPublished,
  organisationRegistered,
  timebankFounded,
  venueJoined,
  type ActivityScheduled,
  type GroupFormed,
  type OfferPublished,
  type OrganisationRegistered,
  type TimebankFounded,
  type VenueJoined,
} from '../domain/timebank/timebank-events';

// What happened in Awr's example timebank, Dyffryn; each takes what the test wants otherwise.

export const dyffryn = derivedId('example', 'dyffryn');
export const aberTimebank = derivedId('example', 'aber');
export const menterIaith = derivedId('example', 'menter iaith');
export const choir = derivedId('example', 'choir');
export const concert = derivedId('example', 'concert');
export const castle = derivedId('example', 'castle');
export const dayEntry = derivedId('example', 'day entry');

export function aTimebank(policy: Partial<Policy> = {}, about: Partial<TimebankFounded['data']> = {}): TimebankFounded {
  return timebankFounded({
    timebankId: dyffryn,
    name: { cy: 'Banc Amser Dyffryn', en: 'Dyffryn Timebank' },
    numberPrefix: 'DYF',
    policy: { ...DEFAULT_POLICY, ...policy },
    ...about,
  });
}

export function anOrganisation(about: Partial<OrganisationRegistered['data']> = {}): OrganisationRegistered {
  return organisationRegistered({
    timebankId: dyffryn,
    organisationId: menterIaith,
    name: { cy: 'Menter Iaith', en: 'Menter Iaith' },
    ...about,
  });
}

export function aGroup(about: Partial<GroupFormed['data']> = {}): GroupFormed {
  return groupFormed({
    timebankId: dyffryn,
    groupId: choir,
    name: { cy: 'Côr y Dyffryn', en: 'Valley Choir' },
    ...about,
  });
}

export function anActivity(about: Partial<ActivityScheduled['data']> = {}): ActivityScheduled {
  return activityScheduled({
    timebankId: dyffryn,
    activityId: concert,
    title: { cy: 'Cyngerdd', en: 'Concert' },
    from: '2025-12-13',
    ...about,
  });
}

export function aVenue(about: Partial<VenueJoined['data']> = {}): VenueJoined {
  return venueJoined({ timebankId: dyffryn, venueId: castle, name: { cy: 'Y Castell', en: 'The Castle' }, ...about });
}

export function anOffer(about: Partial<OfferPublished['data']> = {}): OfferPublished {
  return offerPublished({
    timebankId: dyffryn,
    offerId: dayEntry,
    venueId: castle,
    title: { cy: 'Mynediad am y dydd', en: 'Day entry' },
    minutesPerAdult: 60,
    minutesPerUnder16: 30,
    ...about,
  });
}
