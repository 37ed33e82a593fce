import {
  AGE_BANDS,
  CONTACT_WAYS,
  type ContactWay,
  type JoinMember,
  type MemberChanges,
  type MemberView,
} from '@awr/community';
import { LANGUAGES, type Language, type Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { today } from '../commands/today';
import { PageDto } from '../queries/page.dto';
import { Day, Line, LineOrNull, OneOf, Prose, ProseOrNull } from '../edge';

export const memberSays = {
  number: { cy: 'Rhif aelodaeth', en: 'Membership number' },
  givenName: { cy: 'Enw cyntaf', en: 'Given name' },
  familyName: { cy: 'Cyfenw', en: 'Family name' },
  email: { cy: 'Cyfeiriad e-bost', en: 'E-mail address' },
  phone: { cy: 'Rhif ffôn', en: 'Phone number' },
  address: { cy: 'Cyfeiriad post', en: 'Postal address' },
  notes: { cy: 'Nodiadau’r brocer', en: 'The broker’s notes' },
  ageBand: { cy: 'Band oedran, os yw’r aelod am ei roi', en: 'Age band, if the member wants to give it' },
  area: { cy: 'Cod ardal y banc amser, fel CF10', en: 'The timebank’s code for an area, such as CF10' },
  birthday: {
    cy: 'Pen-blwydd, os yw’r aelod am ei roi: mis a diwrnod, heb y flwyddyn (--05-14 am 14 Mai)',
    en: 'Birthday, if the member wants to give it: month and day, without the year (--05-14 for 14 May)',
  },
  language: { cy: 'Iaith yr aelod', en: 'The member’s language' },
  contactBy: { cy: 'Sut i gysylltu', en: 'How to get in touch' },
  joinedOn: { cy: 'Pryd yr ymunodd', en: 'When they joined' },
} satisfies Record<string, Wording>;

export class JoinDto {
  @Line({ says: memberSays.number, most: 40, example: 'T2M0003' })
  number!: string;

  @Line({ says: memberSays.givenName, example: 'Nia' })
  givenName!: string;

  @Line({ says: memberSays.familyName, optional: true, example: 'Owen' })
  familyName?: string;

  @Line({ says: memberSays.email, optional: true, most: 254 })
  email?: string;

  @Line({ says: memberSays.phone, optional: true, most: 50 })
  phone?: string;

  @Prose({ says: memberSays.address, optional: true, most: 500 })
  address?: string;

  @Prose({ says: memberSays.notes, optional: true })
  notes?: string;

  @OneOf(AGE_BANDS, { says: memberSays.ageBand, optional: true })
  ageBand?: string;

  @Line({ says: memberSays.area, optional: true, most: 16 })
  area?: string;

  @Line({ says: memberSays.birthday, optional: true, most: 40, example: '--05-14' })
  birthday?: string;

  @OneOf(LANGUAGES, { says: memberSays.language })
  language!: Language;

  @OneOf(CONTACT_WAYS, { says: memberSays.contactBy })
  contactBy!: ContactWay;

  @Day({ says: memberSays.joinedOn, optional: true })
  joinedOn?: string;

  asCommand(timebankId: string): JoinMember {
    const {
      number,
      givenName,
      familyName,
      email,
      phone,
      address,
      notes,
      ageBand,
      area,
      birthday,
      language,
      contactBy,
      joinedOn = today(),
    } = this;
    const personal = { givenName, ...given({ familyName, email, phone, address, notes, ageBand, area, birthday }) };
    return { type: 'JoinMember', timebankId, number, language, contactBy, joinedOn, today: today(), ...personal };
  }
}

/** Only what changes; null takes a detail away. */
export class MemberChangesDto {
  @Line({ says: memberSays.givenName, optional: true })
  givenName?: string;

  @LineOrNull({ says: memberSays.familyName, optional: true })
  familyName?: string | null;

  @LineOrNull({ says: memberSays.email, optional: true, most: 254 })
  email?: string | null;

  @LineOrNull({ says: memberSays.phone, optional: true, most: 50 })
  phone?: string | null;

  @ProseOrNull({ says: memberSays.address, optional: true, most: 500 })
  address?: string | null;

  @ProseOrNull({ says: memberSays.notes, optional: true })
  notes?: string | null;

  @LineOrNull({ says: memberSays.ageBand, optional: true, most: 16 })
  ageBand?: string | null;

  @LineOrNull({ says: memberSays.area, optional: true, most: 16 })
  area?: string | null;

  @LineOrNull({ says: memberSays.birthday, optional: true, most: 40, example: '--05-14' })
  birthday?: string | null;

  @OneOf(LANGUAGES, { says: memberSays.language, optional: true })
  language?: Language;

  @OneOf(CONTACT_WAYS, { says: memberSays.contactBy, optional: true })
  contactBy?: ContactWay;

  asChanges(): MemberChanges {
    const { givenName, familyName, email, phone, address, notes, ageBand, area, birthday } = this;
    const { language, contactBy } = this;
    const personal = { givenName, familyName, email, phone, address, notes, ageBand, area, birthday };
    return given({ ...personal, language, contactBy });
  }
}

export class MembersAskedDto extends PageDto {
  @Line({
    says: {
      cy: 'Rhannau o enw neu rif, gydag acenion neu hebddynt',
      en: 'Parts of a name or number, with or without accents',
    },
    optional: true,
    most: 100,
  })
  search?: string;

  @OneOf(['joined', 'left', 'merged', 'erased'], {
    says: { cy: 'A yw’n aelod o hyd', en: 'Whether they are still a member' },
    optional: true,
  })
  status?: MemberView['status'];
}
