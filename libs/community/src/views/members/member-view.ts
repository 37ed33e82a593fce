import type { CalendarDate, Language } from '@awr/kernel';
import type { Birthday } from '../../domain/member/birthday';
import { missingContact, type Contacts, type ContactWay } from '../../domain/member/contact';
import type { LeavingReason } from '../../domain/member/member-events';
import type { CommunityViews } from '../community-views';
import type { MemberStatus } from './members.table';

/** A member as the broker sees them. Of those who were erased nothing personal is left. */
export interface MemberView {
  readonly memberId: string;
  readonly number: string;
  readonly status: MemberStatus;
  readonly givenName: string;
  readonly familyName: string;
  readonly language: Language;
  readonly contactBy: ContactWay;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** What the broker still has to ask for, to reach this member as they wish. */
  readonly missingContact: keyof Contacts | null;
  readonly notes: string | null;
  readonly ageBand: string | null;
  readonly area: string | null;
  /** Day and month: --05-14. */
  readonly birthday: Birthday | null;
  readonly joinedOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly reasonLeft: LeavingReason | null;
  /** Where somebody goes on who was recorded twice. */
  readonly mergedInto: string | null;
  /** Goes up with each change. */
  readonly revision: number;
}

export function memberView(row: CommunityViews['members']): MemberView {
  return {
    memberId: row.member_id,
    number: row.number,
    status: row.status,
    givenName: row.given_name,
    familyName: row.family_name,
    language: row.language,
    contactBy: row.contact_by,
    email: row.email,
    phone: row.phone,
    address: row.address,
    missingContact: row.status === 'joined' ? missingContact(row.contact_by, row) : null,
    notes: row.notes,
    ageBand: row.age_band,
    area: row.area,
    birthday: row.birthday,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    reasonLeft: row.reason_left,
    mergedInto: row.merged_into,
    revision: row.revision,
  };
}
