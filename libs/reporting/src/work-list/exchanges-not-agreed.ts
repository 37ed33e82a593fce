import { dayOf, exchangeIds } from '@awr/ledger';
import { day, minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { Section } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { dayOrNone } from './claims-waiting';
import { memberName } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

const COLUMNS = {
  waiting: ofWords({ cy: 'Yn aros am', en: 'Waiting for' }),
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  proposed: ofWords({ cy: 'Cynigiwyd', en: 'Proposed' }),
  lapses: ofWords({ cy: 'Yn darfod', en: 'Lapses' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Help between members that one side has proposed and the others have not agreed to yet: somebody may be offline. */
export async function exchangesNotAgreed(
  views: ReportingDatabase,
  { timebankId, language }: WorkListAsked,
): Promise<Section> {
  const rows = await views
    .selectFrom('exchanges as x')
    .select(['x.exchange', 'x.minutes', 'x.day', 'x.proposed_day', 'x.lapses_day'])
    .where('x.timebank_id', '=', timebankId)
    .where('x.status', '=', 'open')
    .orderBy('x.exchange')
    .limit(MOST_ROWS + 1)
    .execute();
  const waiting = await waitingFor(
    views,
    timebankId,
    rows.map(({ exchange }) => exchange),
  );
  return workSection(
    {
      code: 'exchanges-not-agreed',
      heading: { cy: 'Cyfnewidiadau heb eu cytuno', en: 'Exchanges not agreed yet' },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: exchangeIds.write(row.exchange),
        cells: [
          words((waiting.get(row.exchange) ?? []).join(', ')),
          day(dayOf(row.day)),
          day(dayOf(row.proposed_day)),
          dayOrNone(row.lapses_day),
          minutes(row.minutes),
        ],
      })),
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
