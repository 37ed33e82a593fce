import { dayNumber, dayOf, exchangeIds } from '@awr/ledger';
import { day, minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { ReportingDatabase } from '../views/reporting-database';
import { dayOrNone, NEVER, soonestOf } from './claims-waiting';
import { memberName } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

const COLUMNS = {
  exchange: ofWords({ cy: 'Cyfnewidiad', en: 'Exchange' }),
  waiting: ofWords({ cy: 'Yn aros am', en: 'Waiting for' }),
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  lapses: ofWords({ cy: 'Yn darfod', en: 'Lapses' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Help between members that one side has proposed and the others have not agreed to yet: somebody may be offline. Those that lapse first come first. */
export async function exchangesNotAgreed(
  views: ReportingDatabase,
  { timebankId, language, madeOn }: WorkListAsked,
): Promise<WorkPart> {
  const rows = await views
    .selectFrom('exchanges as x')
    .select(['x.exchange', 'x.minutes', 'x.day', 'x.lapses_day', ofAll()])
    .where('x.timebank_id', '=', timebankId)
    .where('x.status', '=', 'open')
    .where((e) => e(e.fn.coalesce('x.lapses_day', e.lit(NEVER)), '>=', dayNumber(madeOn)))
    .orderBy((e) => e.fn.coalesce('x.lapses_day', e.lit(NEVER)))
    .orderBy('x.exchange')
    .limit(MOST_ROWS)
    .execute();
  const waiting = await waitingFor(
    views,
    timebankId,
    rows.map(({ exchange }) => exchange),
  );
  return workPart(
    {
      code: 'exchanges-not-agreed',
      heading: { cy: 'Cyfnewidiadau heb eu cytuno', en: 'Exchanges not agreed yet' },
      next: {
        cy: 'Gofynnwch i’r rhai nad ydynt wedi cytuno; cytunwch ar ran y rhai nad ydynt ar-lein.',
        en: 'Ask those who have not agreed; agree on behalf of those who are not online.',
      },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: exchangeIds.write(row.exchange),
        cells: [
          words(exchangeIds.write(row.exchange)),
          words((waiting.get(row.exchange) ?? []).join(', ')),
          day(dayOf(row.day)),
          dayOrNone(row.lapses_day),
          minutes(row.minutes),
        ],
      })),
      count: countOf(rows),
      soonest: soonestOf(rows.map(({ lapses_day }) => lapses_day)),
    },
    language,
  );
}

/** The names of those who have not agreed, by exchange. */
async function waitingFor(views: ReportingDatabase, timebankId: string, exchanges: readonly number[]) {
  const waiting = new Map<number, string[]>();
  if (exchanges.length === 0) return waiting;
  const rows = await views
    .selectFrom('exchange_parties as p')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'p.timebank_id').onRef('m.member_id', '=', 'p.member_id'),
    )
    .select(['p.exchange', 'm.number', 'm.given_name', 'm.family_name'])
    .where('p.timebank_id', '=', timebankId)
    .where('p.has_agreed', '=', 0)
    .where('p.exchange', 'in', [...exchanges])
    .orderBy('m.sort_key')
    .execute();
  for (const { exchange, ...member } of rows) {
    waiting.set(exchange, [...(waiting.get(exchange) ?? []), memberName(member)]);
  }
  return waiting;
}
