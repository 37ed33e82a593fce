import { CONTACT_WAYS, type ContactWay, type MemberView } from '@awr/community';
import { LANGUAGES, type Language } from '@awr/kernel';
import { told } from '../queries/told';
import { Day, Id, Line, LineOrNull, OneOf, Prose } from '../edge';
import { memberSays as says } from './member.dto';

const STATUSES = ['joined', 'left', 'merged', 'erased'] as const;
const id = { cy: 'Id yr aelod', en: 'The member’s id' };
const status = { cy: 'A yw’n aelod o hyd', en: 'Whether they are still a member' };

/** What a desk needs to see: whose number it is. */
export class MemberAtDeskAnswer {
  @Id({ says: id })
  id!: string;

  @Line({ says: says.number })
  number!: string;

  @OneOf(STATUSES, { says: status })
  status!: MemberView['status'];

  @LineOrNull({ says: says.givenName })
  givenName!: string | null;
}

/** A member as the broker and they themselves see them. Of those who were erased nothing personal is left. */
export class MemberAnswer extends MemberAtDeskAnswer {
  @LineOrNull({ says: says.familyName })
  familyName!: string | null;

  @OneOf(LANGUAGES, { says: says.language })
  language!: Language;

  @OneOf(CONTACT_WAYS, { says: says.contactBy })
  contactBy!: ContactWay;

  @Line({ says: says.email, optional: true })
  email?: string;

  @Line({ says: says.phone, optional: true })
  phone?: string;

  @Prose({ says: says.address, optional: true })
  address?: string;

  @Prose({ says: says.notes, optional: true })
  notes?: string;

  @Line({ says: says.ageBand, optional: true })
  ageBand?: string;

  @Line({ says: says.area, optional: true })
  area?: string;

  @Line({ says: says.birthday, optional: true, example: '--05-14' })
  birthday?: string;

  @OneOf(['email', 'phone', 'address'], {
    says: {
      cy: 'Yr hyn y mae’n rhaid gofyn amdano eto i allu cysylltu',
      en: 'What must still be asked for to get in touch',
    },
    optional: true,
  })
  missingContact?: 'email' | 'phone' | 'address';

  @Day({ says: says.joinedOn })
  joinedOn!: string;

  @Day({ says: { cy: 'Pryd y gadawodd', en: 'When they left' }, optional: true })
  leftOn?: string;

  @Line({ says: { cy: 'Pam y gadawodd', en: 'Why they left' }, optional: true })
  reasonLeft?: string;

  @Id({ says: { cy: 'Yr aelod y mae’n parhau fel', en: 'The member that they go on as' }, optional: true })
  mergedInto?: string;
}

export function memberAtDesk({ memberId, number, status, givenName }: MemberView): MemberAtDeskAnswer {
  return { id: memberId, number, status, givenName: givenName || null };
}

export function wholeMember(member: MemberView): MemberAnswer {
  const { familyName, language, contactBy, email, phone, address, notes, missingContact } = member;
  const { ageBand, area, birthday, joinedOn, leftOn, reasonLeft, mergedInto } = member;
  return {
    ...memberAtDesk(member),
    familyName: familyName || null,
    language,
    contactBy,
    joinedOn,
    ...told({ email, phone, address, notes, ageBand, area, birthday, missingContact, leftOn, reasonLeft, mergedInto }),
  };
}

/** What a change to a membership answers: what is not personal, so that a repeated answer equals the first. */
export class MembershipAnswer {
  @Id({ says: id })
  id!: string;

  @Line({ says: says.number, optional: true })
  number?: string;
}

export class ErasedAnswer {
  @Id({ says: id })
  id!: string;

  @OneOf(['erased'], { says: { cy: 'Nid oes dim personol ar ôl', en: 'Nothing personal is left' } })
  status!: 'erased';
}
