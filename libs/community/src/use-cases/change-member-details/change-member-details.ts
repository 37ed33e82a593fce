import type { Language } from '@awr/kernel';
import type { ContactWay } from '../../domain/member/contact';
import type { Member } from '../../domain/member/member';
import { memberDetailsChanged, type MemberDetailsChanged } from '../../domain/member/member-events';
import {
  PERSONAL_FIELDS,
  tidiedDetails,
  unfitDetails,
  type PersonalChanges,
} from '../../domain/member/personal-details';
import { refuse } from '../../domain/refusals/refusals';
import type { Outcome } from '../outcome';

export interface ChangeMemberDetails {
  readonly type: 'ChangeMemberDetails';
  readonly timebankId: string;
  readonly changes: MemberChanges;
}

export interface MemberChanges extends PersonalChanges {
  readonly language?: Language;
  readonly contactBy?: ContactWay;
}

/** A member's details become others, also after leaving: letters may still have to reach them. */
export function changeMemberDetails(
  { changes }: ChangeMemberDetails,
  { memberId, timebankId, language, contactBy }: Member,
): Outcome<MemberDetailsChanged> {
  const changed = {
    ...personalChanges(changes),
    ...(changes.language !== undefined && changes.language !== language && { language: changes.language }),
    ...(changes.contactBy !== undefined && changes.contactBy !== contactBy && { contactBy: changes.contactBy }),
  };
  if (Object.keys(changed).length === 0) return refuse('nothing-to-change');
  return unfitDetails(changes) ?? [memberDetailsChanged({ memberId, timebankId, ...changed })];
}

// What is personal counts as changed whenever it is given: what it was before is sealed.
function personalChanges(changes: PersonalChanges): PersonalChanges {
  const tidied = tidiedDetails(changes);
  const given = PERSONAL_FIELDS.filter((field) => changes[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, tidied[field] ?? null]));
}
