import type { Language, Wording } from '@awr/kernel';
import { DAYS_TO_SETTLE } from '../periods/outside-period';

/** What a reader must know to read the figures right. docs/reports.md says more. */
export function notesFor(language: Language, outside: { readonly smallCountsUnder: number } | undefined): string[] {
  return [...DEFINITIONS, ...(outside ? protection(outside.smallCountsUnder) : [])].map((note) => note[language]);
}

const DEFINITIONS: readonly Wording[] = [
  {
    cy: 'Daw pob ffigur o gofnodion y cyfriflyfr sy’n sefyll, yn ôl dyddiad y gwasanaeth. Nid yw cofnod a wrthdrowyd yn cyfrif.',
    en: 'Every figure comes from entries of the ledger that stand, by the day of the service. An entry that was reversed does not count.',
  },
  {
    cy: 'Ysgrifennir amser mewn oriau a munudau: 1:30 yw awr a hanner. Mae “y flwyddyn gynt” yr un dyddiau flwyddyn yn gynharach.',
    en: 'Time is written in hours and minutes: 1:30 is an hour and a half. “The year before” is the same days a year earlier.',
  },
  {
    cy: 'Gwirfoddolwr am y tro cyntaf: rhywun a roddodd amser yn y cyfnod ac nad oedd wedi rhoi dim cyn hynny. Grŵp newydd: rhoddwyd amser ynddo am y tro cyntaf. Lleoliad newydd: gwariwyd credydau yno am y tro cyntaf.',
    en: 'A first-time volunteer is somebody who gave time in the period and had given none before it. A new group is one in which time was given for the first time; a new venue, one at which credits were spent for the first time.',
  },
];

function protection(smallCountsUnder: number): Wording[] {
  return [
    {
      cy: `I warchod pobl, ni ddangosir nifer o bobl sy’n llai na ${smallCountsUnder}, na dim y gellid ei gyfrifo ohono; mae niferoedd eraill o bobl wedi’u talgrynnu i’r 5 agosaf, ac oriau rhesi’r tablau i’r 5 awr agosaf. Felly efallai na fydd rhesi’n adio i’r cyfanswm. Mae cyfansymiau’r oriau’n gywir i’r funud.`,
      en: `To protect people, no count of people under ${smallCountsUnder} is shown, nor anything from which one could be worked out; other counts of people are rounded to the nearest 5, and the hours in the rows of tables to the nearest 5 hours. So rows may not add up to the total. Totals of hours are exact to the minute.`,
    },
    {
      cy: `Dangosir y cyfnod fel yr oedd yn y cyfriflyfr ${DAYS_TO_SETTLE} diwrnod ar ôl iddo ddod i ben; nid yw’r hyn a gofnodwyd wedyn wedi’i gynnwys.`,
      en: `The period is shown as it was in the ledger ${DAYS_TO_SETTLE} days after its end; what was recorded later is not included.`,
    },
  ];
}
