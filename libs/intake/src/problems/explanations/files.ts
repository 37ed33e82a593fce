import type { Explanation } from '../explanation';

const SAVE_AGAIN = {
  cy: 'Agorwch hi yn eich rhaglen taenlen a’i chadw eto fel llyfr gwaith Excel (.xlsx) neu CSV UTF-8.',
  en: 'Open it in your spreadsheet program and save it again as an Excel workbook (.xlsx) or as CSV UTF-8.',
};
const SPLIT = { cy: 'Rhannwch hi’n ddwy neu fwy.', en: 'Split it into two or more.' };

/** Why a whole file can't be read. */
export const fileExplanations = {
  'file-empty': {
    says: { cy: 'Nid oes dim yn y ffeil hon.', en: 'There is nothing in this file.' },
    mend: {
      cy: 'Gadewch hi allan, neu cadwch hi eto o’ch taenlen.',
      en: 'Leave it out, or save it again from your spreadsheet.',
    },
  },
  'file-too-large': { says: { cy: 'Mae’r ffeil hon yn rhy fawr.', en: 'This file is too large.' }, mend: SPLIT },
  'file-not-text': {
    says: { cy: 'Nid taenlen na thestun yw’r ffeil hon.', en: 'This file is neither a spreadsheet nor text.' },
    mend: SAVE_AGAIN,
  },
  'workbook-broken': {
    says: {
      cy: 'Mae’r llyfr gwaith hwn wedi’i ddifrodi, neu nid yw wedi cyrraedd yn gyfan.',
      en: 'This workbook is damaged, or did not arrive whole.',
    },
    mend: SAVE_AGAIN,
  },
  'workbook-hidden': {
    says: {
      cy: 'Mae pob dalen yn y llyfr gwaith hwn wedi’i chuddio, a gadewir dalennau cudd allan.',
      en: 'Every sheet of this workbook is hidden, and hidden sheets are left out.',
    },
    mend: {
      cy: 'Dangoswch y ddalen sydd i fynd i mewn, a chadwch y llyfr gwaith eto.',
      en: 'Show the sheet that is to go in, and save the workbook again.',
    },
  },
  'workbook-locked-or-old': {
    says: {
      cy: 'Mae’r llyfr gwaith hwn wedi’i gloi â chyfrinair, neu mae yn hen fformat Excel (.xls).',
      en: 'This workbook is locked with a password, or is in Excel’s old format (.xls).',
    },
    mend: SAVE_AGAIN,
  },
  'workbook-other-format': {
    says: {
      cy: 'Mae’r llyfr gwaith hwn mewn fformat nad yw Awr yn ei ddarllen (.ods neu .xlsb).',
      en: 'This workbook is in a format that Awr does not read (.ods or .xlsb).',
    },
    mend: SAVE_AGAIN,
  },
  'too-many-rows': {
    says: ({ most }) => ({
      cy: `Mae gormod o resi yn y daflen hon: ${most} yw’r uchafswm.`,
      en: `This sheet has too many rows: ${most} is the most.`,
    }),
    mend: SPLIT,
  },
  'too-many-columns': {
    says: ({ most }) => ({
      cy: `Mae gormod o golofnau yn y daflen hon: ${most} yw’r uchafswm.`,
      en: `This sheet has too many columns: ${most} is the most.`,
    }),
    mend: {
      cy: 'Dilëwch y colofnau nad oes eu hangen; weithiau mae un nod ymhell i’r dde.',
      en: 'Delete the columns that are not needed; sometimes there is a single character far to the right.',
    },
  },
  'column-missing': {
    says: ({ wanted_cy, wanted_en }) => ({
      cy: `Nid oes colofn ar gyfer “${wanted_cy}” yn y daflen hon.`,
      en: `This sheet has no column for “${wanted_en}”.`,
    }),
    mend: ({ wanted_cy, wanted_en }) => ({
      cy: `Rhowch “${wanted_cy}” yn bennawd ar y golofn gywir.`,
      en: `Put “${wanted_en}” as the heading of the right column.`,
    }),
  },
  'column-twice': {
    says: ({ wanted_cy, wanted_en, first, second }) => ({
      cy: `Gallai dwy golofn fod yn “${wanted_cy}”: “${first}” a “${second}”.`,
      en: `Two columns could be “${wanted_en}”: “${first}” and “${second}”.`,
    }),
    mend: {
      cy: 'Dilëwch un ohonynt, neu rhowch bennawd arall arni.',
      en: 'Delete one of them, or give it another heading.',
    },
  },
} as const satisfies Record<string, Explanation>;
