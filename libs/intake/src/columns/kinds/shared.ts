import type { Column, Headings } from '../column';

/** A member is found by number, or by name where a sheet has only that. */
export const MEMBER_HEADINGS: readonly Headings[] = [
  {
    cy: ['rhif aelodaeth', 'rhif aelod', 'rhif yr aelod', 'rhif yr aelodaeth', 'cod aelod'],
    en: [
      'membership no',
      'membership number',
      'member no',
      'member number',
      'membership id',
      'member id',
      'mem no',
      'membership code',
      'member code',
      'membership',
      'membership num',
    ],
  },
  { cy: ['aelod', 'yr aelod'], en: ['member', 'volunteer', 'time giver', 'participant'] },
  { cy: ['rhif', 'cod'], en: ['no', 'number', 'id', 'code', 'card no', 'card number'] },
  {
    cy: ['enwr aelod', 'enw aelod', 'enw', 'gwirfoddolwr', 'pwy'],
    en: ['member name', 'name', 'full name', 'who', 'members name'],
  },
];

export const DATE: Column = {
  code: 'date',
  label: { cy: 'Dyddiad', en: 'Date' },
  isNeeded: true,
  headings: [
    {
      cy: ['dyddiad', 'dyddiad y gweithgaredd', 'dyddiad y sesiwn', 'ar ddyddiad'],
      en: [
        'date',
        'date of activity',
        'activity date',
        'session date',
        'date of session',
        'date given',
        'date of visit',
        'visit date',
        'service date',
        'on date',
      ],
    },
    { onlyInNamed: true, cy: ['pryd', 'dydd', 'diwrnod'], en: ['when', 'day', 'on'] },
  ],
};

export const AMOUNT_HEADINGS: readonly Headings[] = [
  {
    cy: ['credydau', 'credyd', 'credydau amser', 'nifer y credydau'],
    en: ['credits', 'credit', 'time credits', 'no of credits', 'number of credits', 'tempo time credits'],
  },
  {
    cy: ['swm', 'faint', 'cyfanswm', 'cost', 'pris'],
    en: ['amount', 'total', 'cost', 'price', 'how many', 'total credits', 'how much'],
  },
];

export const NOTE_HEADINGS: Headings = {
  cy: ['nodiadau', 'nodyn', 'sylwadau', 'neges'],
  en: ['notes', 'note', 'comments', 'comment', 'remarks', 'message'],
};
