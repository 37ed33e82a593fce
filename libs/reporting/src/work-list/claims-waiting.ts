import { claimIds, dayNumber, dayOf } from '@awr/ledger';
import { type Cell, day, minutes, none, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { Section } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

const OVERDUE = { cy: 'yn hwyr', en: 'overdue' };

const COLUMNS = {
  member: MEMBER_COLUMN,
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  claimed: ofWords({ cy: 'Hawliwyd', en: 'Claimed' }),
  lapses: ofWords({ cy: 'Yn darfod', en: 'Lapses' }),
  reminder: ofWords({ cy: 'Atgoffa', en: 'Reminder' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Hours that members claimed and nobody has confirmed or declined yet, the oldest first. */
export async function claimsWaiting(
  views: ReportingDatabase,
  { timebankId, language, madeOn }: WorkListAsked,
): Promise<Section> {
  const rows = await views
    .selectFrom('claims as c')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'c.timebank_id').onRef('m.member_id', '=', 'c.member_id'),
    )
    .select(['c.claim', 'c.minutes', 'c.day', 'c.claimed_day', 'c.remind_day', 'c.lapses_day'])
    .select(['m.number', 'm.given_name', 'm.family_name'])
    .where('c.timebank_id', '=', timebankId)
    .where('c.status', '=', 'open')
    .orderBy('c.claim')
    .limit(MOST_ROWS + 1)
    .execute();
  const today = dayNumber(madeOn);
  const isOverdue = (remind: number | null) => remind !== null && remind <= today;
  return workSection(
    {
      code: 'claims-waiting',
      heading: { cy: 'Hawliadau’n aros i’w cadarnhau', en: 'Claims waiting to be confirmed' },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: claimIds.write(row.claim),
        cells: [
          memberCell(row),
          day(dayOf(row.day)),
          day(dayOf(row.claimed_day)),
          dayOrNone(row.lapses_day),
          isOverdue(row.remind_day) ? words(OVERDUE[language]) : none,
          minutes(row.minutes),
        ],
      })),
    },
    language,
  );
}

export function dayOrNone(number: number | null): Cell {
  return number === null ? none : day(dayOf(number));
}
