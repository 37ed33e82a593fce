import type { ContactWay, JoinMember } from '@awr/community';
import { headingLanguage } from '../columns/heading-language';
import type { Sheet } from '../columns/identify-sheet';
import type { MemberRecord } from '../sheets/records';
import type { ImportContext } from './import-context';

/** The member that a row of a sheet describes. What the row leaves empty is filled in as usual. */
export function joinMemberOf(member: MemberRecord, sheet: Sheet, { timebankId, today }: ImportContext): JoinMember {
  return {
    type: 'JoinMember',
    timebankId,
    ...member,
    language: member.language ?? headingLanguage(sheet),
    contactBy: member.contactBy ?? usualContact(member),
    joinedOn: member.joinedOn ?? today,
    today,
  };
}

/** Where nobody asked how somebody wants to be reached, what they left with the timebank is what there is. */
function usualContact({ email, phone, address }: MemberRecord): ContactWay {
  if (email !== undefined) return 'email';
  if (phone !== undefined) return 'phone';
  return address === undefined ? 'none' : 'post';
}
