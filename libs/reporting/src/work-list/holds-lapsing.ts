import { dayInWales } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import { day, minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { Section } from '../document/report';
import { beginningOf, dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { daysInWords } from '../wording/days';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

/** Long enough to ring somebody about a booking. */
const DAYS_AHEAD = 7;

const COLUMNS = {
  member: MEMBER_COLUMN,
  venue: ofWords({ cy: 'Lleoliad', en: 'Venue' }),
  lapses: ofWords({ cy: 'Yn darfod', en: 'Lapses' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Bookings whose credits are set aside, and soon no more, those that lapse first first. */
export async function holdsLapsing(
  views: ReportingDatabase,
  { timebankId, language, madeOn }: WorkListAsked,
): Promise<Section> {
  const rows = await views
    .selectFrom('holds as h')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'h.timebank_id').onRef('m.member_id', '=', 'h.member_id'),
    )
    .innerJoin('venues as v', (join) =>
      join.onRef('v.timebank_id', '=', 'h.timebank_id').onRef('v.venue_id', '=', 'h.venue_id'),
    )
    .select(['h.hold_id', 'h.minutes', 'h.expires_at', 'v.name', 'm.number', 'm.given_name', 'm.family_name'])
    .where('h.timebank_id', '=', timebankId)
    .where('h.status', '=', 'open')
    .where('h.expires_at', '<', beginningOf(dayAfter(madeOn, DAYS_AHEAD + 1)))
    .orderBy('h.expires_at')
    .orderBy('h.place')
    .limit(MOST_ROWS + 1)
    .execute();
  const days = daysInWords(DAYS_AHEAD);
  return workSection(
    {
      code: 'holds-lapsing',
      heading: { cy: 'Credydau ar gadw sydd ar fin darfod', en: 'Holds about to lapse' },
      words: { cy: `O fewn ${days.cy}.`, en: `Within ${days.en}.` },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: row.hold_id,
        cells: [
          memberCell(row),
          words(fromJson(row.name)[language]),
          day(dayInWales(row.expires_at)),
          minutes(row.minutes),
        ],
      })),
    },
    language,
  );
}
