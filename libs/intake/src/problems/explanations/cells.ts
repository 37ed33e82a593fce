import type { Explanation } from '../explanation';

const FILL_IN = { cy: 'Llenwch y gell.', en: 'Fill in the cell.' };
const OR_LEAVE_EMPTY = {
  cy: 'Cywirwch y gell, neu gadewch hi’n wag.',
  en: 'Correct the cell, or leave it empty.',
};
const WRITE_BIRTHDAY = {
  cy: 'Ysgrifennwch y diwrnod a’r mis, fel 14/05 neu 14 Mai, neu gadewch y gell yn wag.',
  en: 'Write the day and the month, as 14/05 or 14 May, or leave the cell empty.',
};

/** Why the other things that a cell can say can't be used. */
export const cellExplanations = {
  'formula-error': {
    says: ({ value }) => ({
      cy: `Mae fformiwla yn y gell hon wedi methu (${value}).`,
      en: `A formula in this cell has failed (${value}).`,
    }),
    mend: {
      cy: 'Cywirwch y fformiwla, neu ysgrifennwch y gwerth ei hun yn ei lle.',
      en: 'Correct the formula, or write the value itself in its place.',
    },
  },
  'number-missing': {
    says: { cy: 'Nid oes rhif aelodaeth yma.', en: 'There is no membership number here.' },
    mend: { cy: 'Rhowch rif i’r aelod.', en: 'Give the member a number.' },
  },
  'number-unreadable': {
    says: ({ value, most }) => ({
      cy: `Ni all “${value}” fod yn rhif aelodaeth: rhaid iddo fod yn llythrennau a digidau, heb fod yn hwy na ${most}.`,
      en: `“${value}” can’t be a membership number: it must be letters and digits, not more than ${most} of them.`,
    }),
    mend: { cy: 'Cywirwch y rhif.', en: 'Correct the number.' },
  },
  'name-missing': { says: { cy: 'Nid oes enw yma.', en: 'There is no name here.' }, mend: FILL_IN },
  'name-unreadable': {
    says: ({ value }) => ({ cy: `Ni all “${value}” fod yn enw.`, en: `“${value}” can’t be a name.` }),
    mend: { cy: 'Cywirwch yr enw.', en: 'Correct the name.' },
  },
  'letters-lost': {
    says: ({ value }) => ({
      cy: `Collwyd llythyren o’r enw “${value}” pan gadwyd y daflen.`,
      en: `A letter of the name “${value}” was lost when the sheet was saved.`,
    }),
    mend: {
      cy: 'Ni all fformat hen CSV gadw ŵ na ŷ. Cadwch y daflen eto fel CSV UTF-8 neu fel llyfr gwaith (.xlsx), neu cywirwch yr enw.',
      en: 'The old CSV format can’t keep ŵ and ŷ. Save the sheet again as CSV UTF-8 or as a workbook (.xlsx), or correct the name.',
    },
  },
  'venue-missing': { says: { cy: 'Nid oes lleoliad yma.', en: 'There is no venue here.' }, mend: FILL_IN },
  'activity-missing': {
    says: { cy: 'Nid yw’r rhes hon yn dweud ar beth y gwariwyd.', en: 'This row does not say what was spent on.' },
    mend: FILL_IN,
  },
  'text-too-long': {
    says: ({ most }) => ({
      cy: `Mae’r testun hwn yn rhy hir: ${most} nod yw’r uchafswm.`,
      en: `This text is too long: ${most} characters is the most.`,
    }),
    mend: { cy: 'Byrhewch ef.', en: 'Shorten it.' },
  },
  'language-unknown': {
    says: ({ value }) => ({
      cy: `Nid yw “${value}” yn un o’r ddwy iaith y mae Awr yn ysgrifennu at aelodau ynddynt.`,
      en: `“${value}” is not one of the two languages in which Awr writes to members.`,
    }),
    mend: { cy: 'Ysgrifennwch Cymraeg neu Saesneg.', en: 'Write Welsh or English.' },
  },
  'contact-unknown': {
    says: ({ value }) => ({
      cy: `Nid yw “${value}” yn ffordd o gysylltu y mae Awr yn ei hadnabod.`,
      en: `“${value}” is not a way of contact that Awr knows.`,
    }),
    mend: {
      cy: 'Ysgrifennwch ffôn, tecst, e-bost, post neu dim.',
      en: 'Write phone, text, e-mail, post or none.',
    },
  },
  'email-unreadable': {
    says: ({ value }) => ({ cy: `Nid cyfeiriad e-bost yw “${value}”.`, en: `“${value}” is not an e-mail address.` }),
    mend: OR_LEAVE_EMPTY,
  },
  'phone-unreadable': {
    says: ({ value }) => ({ cy: `Nid rhif ffôn yw “${value}”.`, en: `“${value}” is not a phone number.` }),
    mend: OR_LEAVE_EMPTY,
  },
  'birthday-unreadable': {
    says: ({ value }) => ({ cy: `Nid yw “${value}” yn ben-blwydd.`, en: `“${value}” is not a birthday.` }),
    mend: WRITE_BIRTHDAY,
  },
  'birthday-impossible': {
    says: ({ value }) => ({
      cy: `Nid oes diwrnod fel “${value}” pan ddaw’r diwrnod cyn y mis.`,
      en: `There is no such day as “${value}” when the day comes before the month.`,
    }),
    mend: WRITE_BIRTHDAY,
  },
  'age-band-unknown': {
    says: ({ value }) => ({
      cy: `Nid yw “${value}” yn un o’r bandiau oedran.`,
      en: `“${value}” is not one of the age bands.`,
    }),
    mend: ({ bands }) => ({
      cy: `Ysgrifennwch un o’r rhain: ${bands}; neu gadewch y gell yn wag.`,
      en: `Write one of these: ${bands}; or leave the cell empty.`,
    }),
  },
  'area-unusable': {
    says: ({ value, most }) => ({
      cy: `Ni all “${value}” fod yn god ardal: llythrennau, digidau a chysylltnodau yn unig, heb fod yn hwy na ${most}.`,
      en: `“${value}” can’t be the code of an area: letters, digits and hyphens only, not more than ${most} of them.`,
    }),
    mend: {
      cy: 'Rhowch god y mae’r banc amser yn ei ddefnyddio, fel CF10, neu gadewch y gell yn wag.',
      en: 'Give a code that the timebank uses, such as CF10, or leave the cell empty.',
    },
  },
  'people-unreadable': {
    says: ({ value, most }) => ({
      cy: `Nid yw “${value}” yn nifer o bobl (0 i ${most}).`,
      en: `“${value}” is not a number of people (0 to ${most}).`,
    }),
    mend: { cy: 'Rhowch rif cyfan.', en: 'Give a whole number.' },
  },
  'people-nobody': {
    says: {
      cy: 'Nid oes neb ar y rhes hon: dim oedolyn na neb dan 16.',
      en: 'There is nobody on this row: no adult and nobody under 16.',
    },
    mend: { cy: 'Rhowch faint o bobl a aeth.', en: 'Say how many people went.' },
  },
} as const satisfies Record<string, Explanation>;
