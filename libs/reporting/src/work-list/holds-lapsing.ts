import { dayInWales } from '@awr/kernel';
import { fromJson } from '@awr/projections';
import { day, minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import { beginningOf, dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { daysInWords } from '../wording/days';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

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
  { timebankId, language, madeOn, at }: WorkListAsked,
): Promise<WorkPart> {
  const rows = await views
    .selectFrom('holds as h')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'h.timebank_id').onRef('m.member_id', '=', 'h.member_id'),
    )
    .innerJoin('venues as v', (join) =>
      join.onRef('v.timebank_id', '=', 'h.timebank_id').onRef('v.venue_id', '=', 'h.venue_id'),
    )
    .select(['h.hold_id', 'h.minutes', 'h.expires_at', 'v.name', 'm.number', 'm.given_name', 'm.family_name'])
    .select(ofAll())
    .where('h.timebank_id', '=', timebankId)
    .where('h.status', '=', 'open')
    .where('h.expires_at', '>', at)
    .where('h.expires_at', '<', beginningOf(dayAfter(madeOn, DAYS_AHEAD + 1)))
    .orderBy('h.expires_at')
    .orderBy('h.place')
    .limit(MOST_ROWS)
    .execute();
  const days = daysInWords(DAYS_AHEAD);
  return workPart(
    {
      code: 'holds-lapsing',
      heading: { cy: 'Credydau ar gadw ar fin darfod', en: 'Holds about to lapse' },
      words: { cy: `O fewn ${days.cy}.`, en: `Within ${days.en}.` },
      next: {
        cy: 'Gofynnwch a yw’r archeb yn sefyll o hyd: wedyn bydd y credydau’n rhydd eto.',
        en: 'Ask whether the booking still stands: afterwards the credits are free again.',
      },
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
      count: countOf(rows),
      soonest: rows[0] && dayInWales(rows[0].expires_at),
    },
    language,
  );
}
