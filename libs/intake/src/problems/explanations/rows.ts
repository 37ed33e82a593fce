import type { Explanation } from '../explanation';

const CHECK_NUMBER = {
  cy: 'Cywirwch y rhif, neu ychwanegwch yr aelod at daflen yr aelodau.',
  en: 'Correct the number, or add the member to the members’ sheet.',
};
const DELETE_ROW = {
  cy: 'Dilëwch y rhes. Os digwyddodd ddwywaith, dywedwch hynny yn y nodyn.',
  en: 'Delete the row. If it did happen twice, say so in the note.',
};

/** Why a row can't go in although each of its cells can be read. */
export const rowExplanations = {
  duplicate: {
    says: ({ of, elsewhere }) =>
      elsewhere === undefined
        ? { cy: `Mae’r rhes hon yr un fath â llinell ${of}.`, en: `This row is the same as line ${of}.` }
        : {
            cy: `Mae’r rhes hon yr un fath â llinell ${of} yn “${elsewhere}”.`,
            en: `This row is the same as line ${of} of “${elsewhere}”.`,
          },
    mend: DELETE_ROW,
  },
  'member-twice': {
    says: ({ of, elsewhere }) =>
      elsewhere === undefined
        ? { cy: `Mae’r aelod hwn eisoes ar linell ${of}.`, en: `This member is already on line ${of}.` }
        : {
            cy: `Mae’r aelod hwn eisoes ar linell ${of} yn “${elsewhere}”.`,
            en: `This member is already on line ${of} of “${elsewhere}”.`,
          },
    mend: { cy: 'Dilëwch un o’r ddwy res.', en: 'Delete one of the two rows.' },
  },
  'group-twice': {
    says: ({ of, elsewhere }) =>
      elsewhere === undefined
        ? { cy: `Mae’r grŵp hwn eisoes ar linell ${of}.`, en: `This group is already on line ${of}.` }
        : {
            cy: `Mae’r grŵp hwn eisoes ar linell ${of} yn “${elsewhere}”.`,
            en: `This group is already on line ${of} of “${elsewhere}”.`,
          },
    mend: { cy: 'Dilëwch un o’r ddwy res.', en: 'Delete one of the two rows.' },
  },
  'number-shared': {
    says: ({ value, of, elsewhere }) =>
      elsewhere === undefined
        ? {
            cy: `Mae’r rhif aelodaeth “${value}” eisoes gan rywun arall, ar linell ${of}.`,
            en: `Somebody else already has the membership number “${value}”, on line ${of}.`,
          }
        : {
            cy: `Mae’r rhif aelodaeth “${value}” eisoes gan rywun arall, ar linell ${of} yn “${elsewhere}”.`,
            en: `Somebody else already has the membership number “${value}”, on line ${of} of “${elsewhere}”.`,
          },
    mend: {
      cy: 'Rhowch rif arall i un o’r ddau, ac edrychwch ar bob rhes sy’n enwi’r rhif.',
      en: 'Give one of the two another number, and check every row that names the number.',
    },
  },
  'number-other-person': {
    says: ({ value, known, said }) => ({
      cy: `${known} sydd â’r rhif aelodaeth “${value}” yn y banc amser; ${said} sydd ar y rhes hon.`,
      en: `In the timebank the membership number “${value}” is ${known}’s; this row is about ${said}.`,
    }),
    mend: {
      cy: 'Cywirwch y rhif. Os yr un person yw, o dan enw cwbl newydd, newidiwch yr enw yn Awr yn gyntaf.',
      en: 'Correct the number. If it is the same person under an altogether new name, change the name in Awr first.',
    },
  },
  'number-erased': {
    says: ({ value }) => ({
      cy: `Mae data’r person a oedd â’r rhif “${value}” wedi’i ddileu am byth.`,
      en: `The data of the person who had the number “${value}” has been erased for good.`,
    }),
    mend: { cy: 'Rhowch rif nad yw wedi’i ddefnyddio o’r blaen.', en: 'Give a number that has not been used before.' },
  },
  'member-missing': {
    says: { cy: 'Nid yw’r rhes hon yn dweud pa aelod.', en: 'This row does not say which member.' },
    mend: { cy: 'Rhowch y rhif aelodaeth.', en: 'Give the membership number.' },
  },
  'member-unknown': {
    says: ({ value }) => ({
      cy: `Nid oes aelod â’r rhif “${value}” yn y banc amser hwn, na rhif nac enw o’r fath yn y taflenni.`,
      en: `No member of this timebank has the number “${value}”, and nobody in the sheets has such a number or name.`,
    }),
    mend: CHECK_NUMBER,
  },
  'member-not-named': {
    says: ({ value }) => ({
      cy: `Nid yw TimeOverflow yn enwi’r aelod hwn mwyach: “${value}” y mae’n galw pawb a adawodd.`,
      en: `TimeOverflow does not name this member any more: it calls everybody who left “${value}”.`,
    }),
    mend: {
      cy: 'Gwnewch y rhai a adawodd yn weithredol yno, allforiwch eto, a mewnforiwch hynny.',
      en: 'Make those who left active there, export again, and import that.',
    },
  },
  'member-meant': {
    says: ({ value }) => ({
      cy: `Nid oes aelod â’r rhif “${value}” yn y banc amser hwn, na rhif nac enw o’r fath yn y taflenni.`,
      en: `No member of this timebank has the number “${value}”, and nobody in the sheets has such a number or name.`,
    }),
    mend: ({ meant }) => ({ cy: `Ai ${meant} a olygwyd?`, en: `Was ${meant} meant?` }),
  },
  'member-name-shared': {
    says: ({ value }) => ({
      cy: `Mae mwy nag un aelod o’r enw “${value}”.`,
      en: `More than one member is called “${value}”.`,
    }),
    mend: { cy: 'Rhowch y rhif aelodaeth yn lle’r enw.', en: 'Give the membership number instead of the name.' },
  },
  'member-row-refused': {
    says: ({ file, of }) => ({
      cy: `Ni all rhes yr aelod hwn ei hun fynd i mewn (${file}, llinell ${of}).`,
      en: `This member’s own row can’t go in (${file}, line ${of}).`,
    }),
    mend: { cy: 'Cywirwch honno yn gyntaf.', en: 'Mend that one first.' },
  },
  'group-missing': {
    says: { cy: 'Nid yw’r rhes hon yn dweud pa grŵp.', en: 'This row does not say which group.' },
    mend: { cy: 'Rhowch enw’r grŵp.', en: 'Give the group’s name.' },
  },
  'group-unknown': {
    says: ({ value }) => ({
      cy: `Nid oes grŵp o’r enw “${value}” yn y banc amser hwn nac yn y taflenni.`,
      en: `No group called “${value}” is in this timebank or in the sheets.`,
    }),
    mend: {
      cy: 'Cywirwch yr enw, neu ychwanegwch y grŵp at daflen y grwpiau.',
      en: 'Correct the name, or add the group to the groups’ sheet.',
    },
  },
  'group-meant': {
    says: ({ value }) => ({
      cy: `Nid oes grŵp o’r enw “${value}” yn y banc amser hwn nac yn y taflenni.`,
      en: `No group called “${value}” is in this timebank or in the sheets.`,
    }),
    mend: ({ meant }) => ({ cy: `Ai “${meant}” a olygwyd?`, en: `Was “${meant}” meant?` }),
  },
  /** A rule of the timebank or its ledger said no; what it said comes with the problem. */
  refused: {
    says: { cy: 'Mae un o reolau’r banc amser yn gwrthod y rhes hon.', en: 'A rule of the timebank refuses this row.' },
    mend: { cy: 'Cywirwch y rhes, neu gadewch hi allan.', en: 'Correct the row, or leave it out.' },
  },
  'insufficient-credits': {
    says: { cy: 'Nid oes digon o gredydau.', en: 'There are not enough credits.' },
    mend: {
      cy: 'Edrychwch ar y swm, ac a oes oriau’r aelod ar goll o’r taflenni. Daw oriau i mewn cyn gwario a rhoddion.',
      en: 'Check the amount, and whether some of the member’s hours are missing from the sheets. Hours go in before spends and gifts.',
    },
  },
} as const satisfies Record<string, Explanation>;
