import type { Role, Wording } from '@awr/kernel';
import type { Binding } from '../role-needs';

/** What people call each role. */
export const ROLE_LABELS: Readonly<Record<Role, Wording>> = {
  administrator: { cy: 'gweinyddwr', en: 'administrator' },
  broker: { cy: 'brocer', en: 'broker' },
  organisation: { cy: 'sefydliad', en: 'organisation' },
  venue: { cy: 'lleoliad', en: 'venue' },
  member: { cy: 'aelod', en: 'member' },
  auditor: { cy: 'archwilydd', en: 'auditor' },
  funder: { cy: 'cyllidwr', en: 'funder' },
  relay: { cy: 'trosglwyddydd', en: 'relay' },
};

export const BINDING_LABELS: Readonly<Record<Binding, Wording>> = {
  timebankId: { cy: 'banc amser', en: 'timebank' },
  memberId: { cy: 'aelod', en: 'member' },
  organisationId: { cy: 'sefydliad', en: 'organisation' },
  venueId: { cy: 'lleoliad', en: 'venue' },
};

export const TEXT_LABELS: Readonly<Record<'name' | 'reason', Wording>> = {
  name: { cy: 'enw', en: 'name' },
  reason: { cy: 'rheswm', en: 'reason' },
};
