import type { Columns } from '../column';
import { onePurposeColumns } from './one-purpose';

export type MembersField =
  | 'number'
  | 'givenName'
  | 'familyName'
  | 'fullName'
  | 'language'
  | 'contactBy'
  | 'email'
  | 'phone'
  | 'address'
  | 'ageBand'
  | 'area'
  | 'birthday'
  | 'joinedOn'
  | 'notes';

export const membersColumns: Columns<MembersField> = {
  number: {
    code: 'number',
    label: { cy: 'Rhif aelodaeth', en: 'Membership No' },
    isNeeded: true,
    headings: [
      {
        cy: ['rhif aelodaeth', 'rhif aelod', 'rhif yr aelod', 'rhif yr aelodaeth', 'cod aelod'],
        en: [
          'membership no',
          'membership number',
          'member no',
          'member number',
          'membership id',
          'member id',
          'membership num',
          'mem no',
          'membership code',
          'member code',
          'membership',
        ],
      },
      { cy: ['rhif', 'cod'], en: ['no', 'number', 'id', 'ref', 'reference', 'code', 'card no', 'card number'] },
      { cy: ['aelod'], en: ['member'] },
    ],
  },
  givenName: {
    code: 'name',
    label: { cy: 'Enw cyntaf', en: 'First name' },
    headings: [
      {
        cy: ['enw cyntaf', 'enw bedydd', 'enwau cyntaf'],
        en: [
          'first name',
          'firstname',
          'forename',
          'forenames',
          'given name',
          'given names',
          'christian name',
          'first names',
          'first',
          'known as',
        ],
      },
    ],
  },
  familyName: {
    code: 'name',
    label: { cy: 'Cyfenw', en: 'Surname' },
    headings: [
      {
        cy: ['cyfenw', 'enw teulu', 'ail enw'],
        en: ['surname', 'last name', 'lastname', 'family name', 'second name', 'last'],
      },
    ],
  },
  fullName: {
    code: 'name',
    label: { cy: 'Enw', en: 'Name' },
    isNeededWithout: ['givenName', 'familyName'],
    headings: [
      {
        cy: ['enw llawn', 'enwr aelod', 'enw aelod'],
        en: ['full name', 'fullname', 'member name', 'members name', 'name of member'],
      },
      { cy: ['enw'], en: ['name'] },
    ],
  },
  language: {
    code: 'language',
    label: { cy: 'Dewis iaith', en: 'Preferred language' },
    headings: [
      {
        cy: ['dewis iaith', 'iaith', 'iaith ddewisol', 'dewis o iaith'],
        en: ['preferred language', 'language', 'language preference', 'lang', 'preferred lang', 'language choice'],
      },
    ],
  },
  contactBy: {
    code: 'contact',
    label: { cy: 'Cysylltu drwy', en: 'Contact by' },
    headings: [
      {
        cy: [
          'cysylltu drwy',
          'cyswllt drwy',
          'dull cysylltu',
          'sut i gysylltu',
          'dewis cysylltu',
          'hoff ddull cysylltu',
          'dull cyswllt',
          'cysylltu',
        ],
        en: [
          'contact by',
          'contact preference',
          'preferred contact',
          'contact method',
          'preferred contact method',
          'how to contact',
          'contact via',
          'preferred method of contact',
          'best way to contact',
          'contact',
        ],
      },
    ],
  },
  email: {
    code: 'email',
    label: { cy: 'E-bost', en: 'E-mail' },
    headings: [
      {
        cy: ['e bost', 'ebost', 'cyfeiriad e bost', 'cyfeiriad ebost'],
        en: ['email', 'e mail', 'email address', 'e mail address'],
      },
    ],
  },
  phone: {
    code: 'phone',
    label: { cy: 'Ffôn', en: 'Phone' },
    headings: [
      {
        cy: ['ffon', 'rhif ffon', 'ffon symudol', 'rhif ffon symudol'],
        en: [
          'phone',
          'telephone',
          'tel',
          'phone number',
          'phone no',
          'tel no',
          'telephone number',
          'telephone no',
          'contact number',
        ],
      },
      {
        cy: ['symudol', 'ffon cartref'],
        en: ['mobile', 'mobile number', 'mobile no', 'mobile phone', 'home phone', 'landline'],
      },
    ],
    joinedBy: ' / ',
  },
  address: {
    code: 'text',
    label: { cy: 'Cyfeiriad', en: 'Address' },
    headings: [
      {
        cy: ['cyfeiriad', 'cyfeiriad 1', 'cyfeiriad 2', 'tref', 'pentref', 'cod post', 'sir'],
        en: [
          'address',
          'address 1',
          'address 2',
          'address 3',
          'address line 1',
          'address line 2',
          'address line 3',
          'street',
          'town',
          'village',
          'city',
          'county',
          'postcode',
          'post code',
          'postal address',
          'home address',
        ],
      },
    ],
    joinedBy: ', ',
  },
  ...onePurposeColumns,
  joinedOn: {
    code: 'date',
    label: { cy: 'Ymunodd', en: 'Joined' },
    headings: [
      {
        cy: ['ymunodd', 'dyddiad ymuno', 'wedi ymuno', 'ymuno', 'aelod ers', 'dyddiad dechrau'],
        en: [
          'joined',
          'date joined',
          'joined on',
          'join date',
          'joining date',
          'date of joining',
          'member since',
          'start date',
          'date registered',
          'registered',
        ],
      },
      { cy: ['dyddiad'], en: ['date'] },
    ],
  },
  notes: {
    code: 'text',
    label: { cy: 'Nodiadau', en: 'Notes' },
    headings: [
      {
        cy: ['nodiadau', 'nodyn', 'sylwadau', 'gwybodaeth'],
        en: ['notes', 'note', 'comments', 'comment', 'remarks', 'other information', 'info'],
      },
    ],
    joinedBy: '\n',
  },
};
