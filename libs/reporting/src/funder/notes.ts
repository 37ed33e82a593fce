import type { Language, Wording } from '@awr/kernel';
import { dayAfter } from '../periods/days-of-period';
import { settledOn, type Settling } from '../periods/outside-period';
import { dayInWords } from '../wording/days';

/** What a reader must know to read the figures right. docs/reports.md says more. */
export function notesFor(language: Language, notes: readonly Wording[] = []): string[] {
  return [...DEFINITIONS, ...notes].map((note) => note[language]);
}

/** For the broker and the auditor, before they hand the report on. */
export const EXACT: Wording = {
  cy: 'Mae’r ffigurau hyn yn union, a gall rhai bach ddangos pwy yw rhywun. I’w rhoi i eraill, lluniwch yr adroddiad â chyfrifon bach wedi’u gwarchod.',
  en: 'These figures are exact, and small ones can show who somebody is. To hand them on, make the report with small counts protected.',
};

const DEFINITIONS: readonly Wording[] = [
  {
    cy: 'Daw pob ffigur o gofnodion y cyfriflyfr sy’n sefyll, yn ôl dyddiad y gwasanaeth. Nid yw cofnod a wrthdrowyd yn cyfrif.',
    en: 'Every figure comes from entries of the ledger that stand, by the day of the service. An entry that was reversed does not count.',
  },
  {
    cy: '“Y flwyddyn gynt” yw’r un dyddiau flwyddyn yn gynharach. Dangosir newid mewn cyfran mewn pwyntiau canran.',
    en: '“The year before” is the same days a year earlier. The change of a share is in percentage points.',
  },
  {
    cy: 'Gwirfoddolwr am y tro cyntaf: rhywun a roddodd amser yn y cyfnod ac nad oedd wedi rhoi dim cyn hynny. Grŵp newydd: rhoddwyd amser ynddo am y tro cyntaf. Lleoliad newydd: gwariwyd credydau yno am y tro cyntaf.',
    en: 'A first-time volunteer is somebody who gave time in the period and had given none before it. A new group is one in which time was given for the first time; a new venue, one at which credits were spent for the first time.',
  },
];

/** For everybody else. */
export function protection(smallCountsUnder: number, settling: Settling): Wording[] {
  const last = dayAfter(settledOn(settling), -1);
  return [
    {
      cy: `I warchod pobl, ni ddangosir nifer o bobl sy’n llai na ${smallCountsUnder}, na dim y gellid ei gyfrifo ohono; mae niferoedd eraill o bobl wedi’u talgrynnu i’r 5 agosaf, ac oriau rhesi’r tablau i’r 5 awr agosaf. Felly efallai na fydd rhesi’n adio i’r cyfanswm. Mae cyfansymiau’r oriau’n gywir i’r funud.`,
      en: `To protect people, no count of people under ${smallCountsUnder} is shown, nor anything from which one could be worked out; other counts of people are rounded to the nearest 5, and the hours in the rows of tables to the nearest 5 hours. So rows may not add up to the total. Totals of hours are exact to the minute.`,
    },
    {
      cy: `Dangosir y cyfnod fel yr oedd yn y cyfriflyfr ar ddiwedd ${dayInWords(last, 'cy')}; nid yw’r hyn a gofnodwyd wedyn wedi’i gynnwys.`,
      en: `The period is shown as it was in the ledger at the end of ${dayInWords(last, 'en')}; what was recorded later is not included.`,
    },
    {
      cy: 'Ni ellir agor y ffigurau hyn i’r cofnodion y tu ôl iddynt, gan fod y rheini’n sôn am bobl. Gall y banc amser a’i archwilydd eu hagor.',
      en: 'These figures can’t be opened to the entries behind them, since those are about people. The timebank and its auditor can open them.',
    },
  ];
}
