import { dayOf, exchangeIds } from '@awr/ledger';
import { day, minutes, words } from '../document/cell';
import type { Section } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { dayOrNone } from './claims-waiting';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

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
      columns: {
        waiting: { says: { cy: 'Yn aros am', en: 'Waiting for' }, holds: 'words' },
        on: { says: { cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }, holds: 'words' },
        proposed: { says: { cy: 'Cynigiwyd', en: 'Proposed' }, holds: 'words' },
        lapses: { says: { cy: 'Yn darfod', en: 'Lapses' }, holds: 'words' },
        hours: { says: { cy: 'Oriau', en: 'Hours' }, holds: 'figures' },
      },
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
  for (const { exchange, number, given_name, family_name } of rows) {
    const name = [given_name, family_name].filter((part) => part !== '').join(' ');
    waiting.set(exchange, [...(waiting.get(exchange) ?? []), name ? `${name} (${number})` : number]);
  }
  return waiting;
}
