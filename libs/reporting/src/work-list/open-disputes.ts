import { dayInWales } from '@awr/kernel';
import { entryId } from '@awr/ledger';
import { day, words } from '../document/cell';
import { ofWords } from '../document/columns';
import type { Section } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

const COLUMNS = {
  entry: ofWords({ cy: 'Cofnod', en: 'Entry' }),
  member: MEMBER_COLUMN,
  since: ofWords({ cy: 'Ers', en: 'Since' }),
};

/** Entries that somebody says are wrong, and of which nothing is decided yet, the oldest first. */
export async function openDisputes(
  views: ReportingDatabase,
  { timebankId, language }: WorkListAsked,
): Promise<Section> {
  const rows = await views
    .selectFrom('remarks as r')
    .leftJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'r.timebank_id').onRef('m.member_id', '=', 'r.member_id'),
    )
    .select(['r.entry', 'r.said_at', 'm.number', 'm.given_name', 'm.family_name'])
    .where('r.timebank_id', '=', timebankId)
    .where('r.is_open', '=', 1)
    .orderBy('r.place')
    .limit(MOST_ROWS + 1)
    .execute();
  return workSection(
    {
      code: 'open-disputes',
      heading: { cy: 'Anghydfodau agored', en: 'Open disputes' },
      columns: COLUMNS,
      rows: rows.map(({ entry, said_at, number, given_name, family_name }) => ({
        of: entryId(entry),
        cells: [
          words(entryId(entry)),
          number === null
            ? words('–')
            : memberCell({ number, given_name: given_name ?? '', family_name: family_name ?? '' }),
          day(dayInWales(said_at)),
        ],
      })),
    },
    language,
  );
}
