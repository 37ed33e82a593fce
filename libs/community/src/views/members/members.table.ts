import type { Language } from '@awr/kernel';
import { integer, optionalText, table, text, type Column } from '@awr/projections';
import type { ContactWay } from '../../domain/member/contact';
import type { LeavingReason } from '../../domain/member/member-events';
import { textOf } from '../text-of';

export const MEMBER_STATUSES = ['joined', 'left', 'merged', 'erased'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export const members = table({
  columns: {
    timebank_id: text,
    member_id: text,
    number: text,
    given_name: text,
    /** Empty where the member has one name only. */
    family_name: text,
    /** Family name, given name, number. */
    sort_key: text,
    /** Names and number, folded. */
    search: text,
    language: textOf<Language>(),
    contact_by: textOf<ContactWay>(),
    email: optionalText,
    phone: optionalText,
    address: optionalText,
    notes: optionalText,
    age_band: optionalText,
    area: optionalText,
    birthday: optionalText,
    joined_on: text,
    status: textOf<MemberStatus>(),
    left_on: optionalText,
    /** Where somebody goes on who was recorded twice. */
    merged_into: optionalText,
    reason_left: optionalText as Column<LeavingReason | null, 'text'>,
    /** Of the member's last event. */
    revision: integer,
  },
  key: ['timebank_id', 'member_id'],
  indexes: [['timebank_id', 'sort_key']],
});
