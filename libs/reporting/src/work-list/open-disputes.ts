import { dayInWales } from '@awr/kernel';
import { dayOf, entryId } from '@awr/ledger';
import { day, minutes, words } from '../document/cell';
import { ofFigures, ofWords } from '../document/columns';
import type { ReportingDatabase } from '../views/reporting-database';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

const COLUMNS = {
  entry: ofWords({ cy: 'Cofnod', en: 'Entry' }),
  member: MEMBER_COLUMN,
  on: ofWords({ cy: 'Dyddiad y gwasanaeth', en: 'Day of service' }),
  since: ofWords({ cy: 'Ers', en: 'Since' }),
  hours: ofFigures({ cy: 'Oriau', en: 'Hours' }),
};

/** Entries that somebody says are wrong, and of which nothing is decided yet, the oldest first. */
export async function openDisputes(
  views: ReportingDatabase,
  { timebankId, language }: WorkListAsked,
): Promise<WorkPart> {
  const rows = await views
    .selectFrom('remarks as r')
    .innerJoin('ledgers as l', 'l.timebank_id', 'r.timebank_id')
    .innerJoin('entries as e', (join) => join.onRef('e.ledger', '=', 'l.ledger').onRef('e.seq', '=', 'r.entry'))
    .leftJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'r.timebank_id').onRef('m.member_id', '=', 'r.member_id'),
    )
    .select(['r.entry', 'r.said_at', 'e.day', 'e.minutes', 'm.number', 'm.given_name', 'm.family_name', ofAll()])
    .where('r.timebank_id', '=', timebankId)
    .where('r.is_open', '=', 1)
    .orderBy('r.place')
    .limit(MOST_ROWS)
    .execute();
  return workPart(
    {
      code: 'open-disputes',
      heading: { cy: 'Anghydfodau agored', en: 'Open disputes' },
      next: {
        cy: 'Gwrandewch ar y ddwy ochr, yna penderfynwch: saif y cofnod, neu fe’i cywirir.',
        en: 'Hear both sides, then decide: the entry stands, or is put right.',
      },
      columns: COLUMNS,
      rows: rows.map(({ entry, said_at, number, given_name, family_name, ...row }) => ({
        of: entryId(entry),
        cells: [
          words(entryId(entry)),
          number === null
            ? words('–')
            : memberCell({ number, given_name: given_name ?? '', family_name: family_name ?? '' }),
          day(dayOf(row.day)),
          day(dayInWales(said_at)),
          minutes(row.minutes),
        ],
      })),
      count: countOf(rows),
    },
    language,
  );
}
