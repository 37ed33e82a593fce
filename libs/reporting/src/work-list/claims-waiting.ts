import type { Confirmation } from '@awr/community';
import type { CalendarDate, Language } from '@awr/kernel';
import { claimIds, dayNumber, dayOf } from '@awr/ledger';
import { fromJson } from '@awr/projections';
import { type Cell, day, minutes, none, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { ReportingDatabase } from '../views/reporting-database';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

const OVERDUE = { cy: 'yn hwyr', en: 'overdue' };
const YOU = { cy: 'chi', en: 'you' };
const OR_YOU = { cy: 'neu chi', en: 'or you' };

const COLUMNS = {
  claim: ofWords({ cy: 'Hawliad', en: 'Claim' }),
  member: MEMBER_COLUMN,
  confirms: ofWords({ cy: 'Pwy sy’n cadarnhau', en: 'Who confirms' }),
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  answer: ofWords({ cy: 'Ateb', en: 'Answer' }),
  lapses: ofWords({ cy: 'Yn darfod', en: 'Lapses' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Hours that members claimed and nobody has confirmed or declined yet, those first that lapse first, or wait longest. */
export async function claimsWaiting(
  views: ReportingDatabase,
  { timebankId, language, madeOn }: WorkListAsked,
): Promise<WorkPart> {
  const today = dayNumber(madeOn);
  const isOverdue = (remindDay: number | null) => remindDay !== null && remindDay <= today;
  const rows = await views
    .selectFrom('claims as c')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'c.timebank_id').onRef('m.member_id', '=', 'c.member_id'),
    )
    .leftJoin('organisations as o', (join) =>
      join.onRef('o.timebank_id', '=', 'c.timebank_id').onRef('o.organisation_id', '=', 'c.organisation_id'),
    )
    .select(['c.claim', 'c.minutes', 'c.day', 'c.confirmation', 'c.remind_day', 'c.lapses_day', 'o.name'])
    .select(['m.number', 'm.given_name', 'm.family_name', ofAll()])
    .where('c.timebank_id', '=', timebankId)
    .where('c.status', '=', 'open')
    .where((e) => e(e.fn.coalesce('c.lapses_day', e.lit(NEVER)), '>=', today))
    .orderBy((e) => e.fn.coalesce('c.lapses_day', e.lit(NEVER)))
    .orderBy((e) => e.fn.coalesce('c.remind_day', e.lit(NEVER)))
    .orderBy('c.claim')
    .limit(MOST_ROWS)
    .execute();
  return workPart(
    {
      code: 'claims-waiting',
      heading: { cy: 'Hawliadau’n aros i’w cadarnhau', en: 'Claims waiting to be confirmed' },
      next: {
        cy: 'Cadarnhewch bob un, neu gwrthodwch ef gyda rheswm; atgoffwch sefydliad nad yw wedi ateb.',
        en: 'Confirm each, or decline it with a reason; remind an organisation that has not answered.',
      },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: claimIds.write(row.claim),
        cells: [
          words(claimIds.write(row.claim)),
          memberCell(row),
          words(confirming(row.confirmation, row.name === null ? null : fromJson(row.name)[language], language)),
          day(dayOf(row.day)),
          isOverdue(row.remind_day) ? words(OVERDUE[language]) : none,
          dayOrNone(row.lapses_day),
          minutes(row.minutes),
        ],
      })),
      count: countOf(rows),
      soonest: soonestOf(rows.flatMap(({ remind_day, lapses_day }) => [remind_day, lapses_day])),
    },
    language,
  );
}

/** After every day there is: whatever never lapses can wait longest. */
export const NEVER = 99_991_231;

export function dayOrNone(number: number | null): Cell {
  return number === null ? none : day(dayOf(number));
}

export function soonestOf(days: readonly (number | null)[]): CalendarDate | undefined {
  const first = Math.min(...days.map((each) => each ?? NEVER));
  return first < NEVER ? dayOf(first) : undefined;
}

function confirming(confirmation: Confirmation, organisation: string | null, language: Language): string {
  if (organisation === null || confirmation === 'broker') return YOU[language];
  return confirmation === 'organisation' ? organisation : `${organisation} ${OR_YOU[language]}`;
}
