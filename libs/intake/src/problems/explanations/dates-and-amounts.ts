import type { Explanation } from '../explanation';

const WRITE_DATE = {
  cy: 'Ysgrifennwch y dyddiad fel 13/09/2025, 2025-09-13 neu 13 Medi 2025.',
  en: 'Write the date as 13/09/2025, 2025-09-13 or 13 Sep 2025.',
};
const WRITE_AMOUNT = {
  cy: 'Ysgrifennwch ef fel 1.5, 1:30, 90 munud neu 2 awr.',
  en: 'Write it as 1.5, 1:30, 90 mins or 2 hours.',
};
const CHECK_DATE = { cy: 'Edrychwch eto ar y dyddiad.', en: 'Check the date.' };

/** Why a date can't be used. */
export const dateExplanations = {
  'date-missing': { says: { cy: 'Nid oes dyddiad yma.', en: 'There is no date here.' }, mend: WRITE_DATE },
  'date-unreadable': {
    says: ({ value }) => ({ cy: `Nid yw “${value}” yn ddyddiad.`, en: `“${value}” is not a date.` }),
    mend: WRITE_DATE,
  },
  'date-without-year': {
    says: ({ value }) => ({ cy: `Nid oes blwyddyn yn “${value}”.`, en: `“${value}” has no year.` }),
    mend: WRITE_DATE,
  },
  'date-impossible': {
    says: ({ value }) => ({ cy: `Nid oes dyddiad fel “${value}”.`, en: `There is no such date as “${value}”.` }),
    mend: CHECK_DATE,
  },
  'date-month-first': {
    says: ({ value }) => ({
      cy: `Nid oes dyddiad fel “${value}” pan ddaw’r diwrnod gyntaf.`,
      en: `There is no such date as “${value}” when the day comes first.`,
    }),
    mend: {
      cy: 'Mae’n debyg bod y mis wedi’i roi gyntaf. Ysgrifennwch y diwrnod gyntaf, fel 25/04/2025.',
      en: 'The month seems to have been put first. Write the day first, as 25/04/2025.',
    },
  },
  'date-in-future': {
    says: ({ date }) => ({ cy: `Mae ${date} yn y dyfodol.`, en: `${date} is in the future.` }),
    mend: {
      cy: 'Dim ond yr hyn sydd eisoes wedi digwydd y gellir ei gofnodi. Edrychwch eto ar y flwyddyn.',
      en: 'Only what has already happened can be recorded. Check the year.',
    },
  },
  'date-too-early': {
    says: ({ date, earliest }) => ({
      cy: `Mae ${date} cyn ${earliest}, cyn bod bancio amser.`,
      en: `${date} is before ${earliest}, before there was timebanking.`,
    }),
    mend: CHECK_DATE,
  },
} as const satisfies Record<string, Explanation>;

/** Why hours or credits can't be used. */
export const amountExplanations = {
  'amount-missing': { says: { cy: 'Nid oes swm yma.', en: 'There is no amount here.' }, mend: WRITE_AMOUNT },
  'amount-unreadable': {
    says: ({ value }) => ({
      cy: `Ni ellir deall “${value}” fel nifer o oriau.`,
      en: `“${value}” can’t be understood as a number of hours.`,
    }),
    mend: WRITE_AMOUNT,
  },
  'amount-is-date': {
    says: ({ value }) => ({ cy: `Dyddiad yw “${value}”, nid swm.`, en: `“${value}” is a date, not an amount.` }),
    mend: {
      cy: 'Mae’n debyg bod y daenlen wedi troi rhif fel 1.5 yn ddyddiad. Gosodwch fformat y golofn yn “Rhif” ac ysgrifennwch y swm eto.',
      en: 'The spreadsheet seems to have turned a number such as 1.5 into a date. Set the column’s format to “Number” and write the amount again.',
    },
  },
  'amount-not-positive': {
    says: ({ value }) => ({ cy: `Nid yw “${value}” yn fwy na sero.`, en: `“${value}” is not more than zero.` }),
    mend: {
      cy: 'Rhowch swm sy’n fwy na sero, neu dilëwch y rhes. Caiff cofnod anghywir ei wrthdroi yn Awr, nid â swm negyddol.',
      en: 'Give an amount above zero, or delete the row. A wrong entry is reversed in Awr, not undone with a negative one.',
    },
  },
  'amount-not-whole-minutes': {
    says: ({ value }) => ({
      cy: `Nid yw “${value}” yn nifer cyfan o funudau.`,
      en: `“${value}” is not a whole number of minutes.`,
    }),
    mend: {
      cy: 'Ysgrifennwch oriau a munudau, fel 1:20 am awr ac ugain munud.',
      en: 'Write hours and minutes, as 1:20 for an hour and twenty minutes.',
    },
  },
  'amount-too-large': {
    says: ({ value, mostHours }) => ({
      cy: `Mae “${value}” yn fwy na ${mostHours} awr, sef yr uchafswm mewn un rhes.`,
      en: `“${value}” is more than ${mostHours} hours, the most in one row.`,
    }),
    mend: {
      cy: 'Edrychwch eto ar y swm. Os cafodd ei roi dros sawl diwrnod, rhowch res i bob diwrnod; os munudau ydyw, ysgrifennwch “munud” ar ei ôl.',
      en: 'Check the amount. If it was given over several days, give each day a row; if it is minutes, write “mins” after it.',
    },
  },
} as const satisfies Record<string, Explanation>;
