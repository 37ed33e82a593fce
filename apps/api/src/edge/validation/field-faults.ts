import type { Wording } from '@awr/kernel';

type Context = Readonly<Record<string, string | number>>;
interface FieldFault {
  readonly code: string;
  readonly says: (context: Context) => Wording;
}

const notAnObject = fault('not-an-object', {
  cy: 'Rhaid i hwn fod yn wrthrych JSON.',
  en: 'This must be a JSON object.',
});

/** What each of class-validator's constraints is called here, and what it says in both languages. */
export const fieldFaults: Readonly<Record<string, FieldFault>> = {
  isDefined: fault('required', {
    cy: 'Rhaid rhoi’r maes hwn.',
    en: 'This field must be given.',
  }),
  whitelistValidation: fault('unknown-field', {
    cy: 'Nid oes maes o’r enw hwn yma.',
    en: 'There is no field of this name here.',
  }),
  isString: fault('not-text', {
    cy: 'Rhaid i hwn fod yn destun.',
    en: 'This must be a text.',
  }),
  isNotEmpty: fault('empty', {
    cy: 'Ni chaiff hwn fod yn wag.',
    en: 'This must not be empty.',
  }),
  maxLength: {
    code: 'too-long',
    says: ({ most }) => ({
      cy: `Mae hwn yn rhy hir. Y nifer mwyaf o nodau yw ${most}.`,
      en: `This is too long. The largest number of characters is ${most}.`,
    }),
  },
  isOneLine: fault('control-character', {
    cy: 'Ni chaiff hwn gynnwys nodau rheoli na llinellau newydd.',
    en: 'This must not hold control characters or new lines.',
  }),
  isProse: fault('control-character', {
    cy: 'Ni chaiff hwn gynnwys nodau rheoli heblaw tabiau a llinellau newydd.',
    en: 'This must not hold control characters other than tabs and new lines.',
  }),
  isInt: fault('not-a-whole-number', {
    cy: 'Rhaid i hwn fod yn rhif cyfan.',
    en: 'This must be a whole number.',
  }),
  isNumber: fault('not-a-number', { cy: 'Rhaid i hwn fod yn rhif.', en: 'This must be a number.' }),
  min: {
    code: 'too-small',
    says: ({ least }) => ({
      cy: `Mae hwn yn rhy fach. ${least} yw’r lleiaf.`,
      en: `This is too small. The least is ${least}.`,
    }),
  },
  max: {
    code: 'too-large',
    says: ({ most }) => ({
      cy: `Mae hwn yn rhy fawr. ${most} yw’r mwyaf.`,
      en: `This is too large. The most is ${most}.`,
    }),
  },
  isCalendarDay: fault('not-a-date', {
    cy: 'Rhaid i hwn fod yn ddyddiad sy’n bod, wedi’i ysgrifennu fel 2025-09-13.',
    en: 'This must be a day that exists, written like 2025-09-13.',
  }),
  isNotBefore: {
    code: 'before-the-first-day',
    says: ({ first = '' }) => ({
      cy: `Ni chaiff y diwrnod olaf fod cyn y cyntaf (${first}).`,
      en: `The last day can’t be before the first (${first}).`,
    }),
  },
  isMonth: fault('not-a-month', {
    cy: 'Rhaid i hwn fod yn fis, wedi’i ysgrifennu fel 2025-09.',
    en: 'This must be a month, written like 2025-09.',
  }),
  isAwrId: fault('not-an-id', {
    cy: 'Rhaid i hwn fod yn UUID mewn llythrennau bach.',
    en: 'This must be a UUID in lower case.',
  }),
  isAccountId: fault('not-an-account', {
    cy: 'Rhaid i hwn fod yn `pot`, `issuing`, member:{UUID} neu venue:{UUID}.',
    en: 'This must be `pot`, `issuing`, member:{UUID} or venue:{UUID}.',
  }),
  isEntryId: fault('not-an-entry', {
    cy: 'Rhaid i hwn fod yn rhif cofnod fel e-000001.',
    en: 'This must be an entry’s number such as e-000001.',
  }),
  isIn: {
    code: 'not-one-of',
    says: ({ values }) => ({
      cy: `Rhaid i hwn fod yn un o’r rhain: ${values}.`,
      en: `This must be one of these: ${values}.`,
    }),
  },
  isBoolean: fault('not-true-or-false', {
    cy: 'Rhaid i hwn fod yn true neu’n false.',
    en: 'This must be true or false.',
  }),
  isArray: fault('not-a-list', {
    cy: 'Rhaid i hwn fod yn rhestr.',
    en: 'This must be a list.',
  }),
  arrayMinSize: {
    code: 'too-few',
    says: ({ least }) => ({
      cy: `Nid oes digon yn y rhestr. ${least} yw’r lleiaf.`,
      en: `The list holds too few. The least is ${least}.`,
    }),
  },
  arrayMaxSize: {
    code: 'too-many',
    says: ({ most }) => ({
      cy: `Mae gormod yn y rhestr. ${most} yw’r mwyaf.`,
      en: `The list holds too many. The most is ${most}.`,
    }),
  },
  isObject: notAnObject,
  nestedValidation: notAnObject,
  isBase64: fault('not-base64', {
    cy: 'Rhaid i hwn fod yn base64.',
    en: 'This must be base64.',
  }),
};

/** For a constraint that has no wording of its own: never English where Welsh was asked for. */
export const unnamedFault: FieldFault = fault('invalid', {
  cy: 'Nid yw’r gwerth hwn yn ddilys.',
  en: 'This value is not valid.',
});

function fault(code: string, wording: Wording): FieldFault {
  return { code, says: () => wording };
}
