import type { Wording } from '@awr/kernel';

/** What an import tells of rows that went in, or were left out, without being wrong. */
export const NOTES = {
  'not-a-sheet': {
    cy: 'Nid yw hon yn un o’r pum taflen (aelodau, grwpiau, oriau, gwariant, rhoddion), felly fe’i gadawyd allan.',
    en: 'This is not one of the five sheets (members, groups, hours, spends, gifts), so it was left out.',
  },
  'hidden-sheet': {
    cy: 'Mae’r ddalen hon wedi’i chuddio, felly fe’i gadawyd allan. Dangoswch hi yn y daenlen os yw i fynd i mewn.',
    en: 'This sheet is hidden, so it was left out. Show it in the spreadsheet program if it is to go in.',
  },
  'own-table': {
    cy: 'Tabl a ysgrifennodd Awr ei hun yw hwn, yn llawn ids; gadawyd ef allan. I symud banc amser cyfan, defnyddiwch archif (awr export archive).',
    en: 'This is a table that Awr itself wrote, full of ids; it was left out. To move a whole timebank, use an archive (awr export archive).',
  },
  'heading-again': {
    cy: 'Mae’r penawdau’n dod eto yma; gadawyd y rhes allan.',
    en: 'The headings come again here; the row was left out.',
  },
  total: { cy: 'Rhes gyfanswm yw hon; gadawyd hi allan.', en: 'This is a row of totals; it was left out.' },
  'never-counted': {
    cy: 'Mae’r rhaglen yr ysgrifennwyd y daflen ganddi’n rhestru’r rhes hon er nad yw’n cyfrif; gadawyd hi allan.',
    en: 'The program that wrote the sheet lists this row although it does not count; it was left out.',
  },
  'inactive-elsewhere': {
    cy: 'Mae’r cyfrif hwn wedi ei atal neu ei ddileu yn y rhaglen arall. Aeth i mewn, gan fod ei drosglwyddiadau’n cyfrif; clowch ef, neu cofnodwch fod yr aelod wedi gadael.',
    en: 'This account is suspended or deleted in the other program. It went in, since its transfers count; lock it, or record that the member has left.',
  },
  'said-again': {
    cy: 'Mae’r rhes hon yr un fath â rhes gynharach. Aeth i mewn, gan fod pobl yn gwneud yr un peth ddwywaith.',
    en: 'This row is the same as an earlier one. It went in, since people do the same thing twice.',
  },
  'nearly-the-same': {
    cy: 'Yr un aelod, diwrnod, grŵp ac amser â rhes gynharach, ond â nodyn gwahanol. Aeth i mewn; edrychwch ai ddwywaith y’i hysgrifennwyd.',
    en: 'The same member, day, group and time as an earlier row, but with another note. It went in; check whether it was written down twice.',
  },
  'hours-or-clock': {
    cy: 'Darllenwyd y swm fel rhan ddegol o awr. Os oriau a munudau oedd ym meddwl y sawl a’i hysgrifennodd, ysgrifennwch 1:30.',
    en: 'The amount was read as a decimal part of an hour. If hours and minutes were meant, write 1:30.',
  },
  'member-by-name': {
    cy: 'Enwir yr aelod wrth ei enw, nid wrth ei rif; un aelod yn unig sydd â’r enw.',
    en: 'The member is given by name, not by number; only one member has the name.',
  },
  'zeros-lost': {
    cy: 'Collodd y rhif aelodaeth ei seroau cyntaf yn y daenlen; un aelod yn unig y gall fod.',
    en: 'The membership number lost its first zeros in the spreadsheet; it can be only one member.',
  },
  'joined-differs': {
    cy: 'Mae’r aelod hwn yn y banc amser eisoes, wedi ymuno ar ddiwrnod arall. Ni newidiwyd y diwrnod: mae’n rhan o’r hanes.',
    en: 'This member is already in the timebank, and joined on another day. The day was not changed: it is a part of the history.',
  },
  'other-person': {
    cy: 'Rhywun ag enw cwbl wahanol sydd â’r rhif hwn yn y banc amser. Edrychwch ai’r rhif sy’n anghywir.',
    en: 'In the timebank somebody with an altogether different name has this number. Check whether the number is wrong.',
  },
  'member-merged': {
    cy: 'Cofnodwyd yr aelod hwn ddwywaith, ac mae’n parhau o dan rif arall. Ni newidiwyd dim; dilëwch y rhes.',
    en: 'This member was recorded twice, and goes on under another number. Nothing was changed; delete the row.',
  },
  'other-price': {
    cy: 'Mae’r gwariant hwn yn swm gwahanol i bris y cynnig. Aeth i mewn â’i swm ei hun; cafodd y cynnig y pris mwyaf cyffredin.',
    en: 'This spend is another amount than the offer’s price. It went in with its own amount; the offer got the commonest price.',
  },
  'letters-lost': {
    cy: 'Mae gofynnod yng nghanol gair. Efallai i ŵ neu ŷ gael ei cholli wrth gadw’r daflen: cadwch hi fel CSV UTF-8 neu .xlsx.',
    en: 'There is a question mark inside a word. A ŵ or ŷ may have been lost when the sheet was saved: save it as CSV UTF-8 or .xlsx.',
  },
} as const satisfies Record<string, Wording>;

export type NoteCode = keyof typeof NOTES;
