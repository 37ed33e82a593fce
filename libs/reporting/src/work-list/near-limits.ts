import { minutes } from '../document/cell';
import { ofFigures } from '../document/columns';
import type { Section } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

/** Whoever could not spend an hour more, or be given one, is near a limit. */
const NEAR_MINUTES = 60;

const COLUMNS = {
  member: MEMBER_COLUMN,
  balance: ofFigures({ cy: 'Balans', en: 'Balance' }),
  left: ofFigures({ cy: 'Ar ôl i’w wario', en: 'Left to spend' }),
};

/** Members who are past the soft limit, or near the credit limit or the cap; those who owe most first. */
export async function nearLimits(
  views: ReportingDatabase,
  { timebankId, policy, language }: WorkListAsked,
): Promise<Section> {
  const { creditLimitMinutes, softCreditLimitMinutes, capMinutes } = policy;
  const owing = -Math.min(softCreditLimitMinutes ?? creditLimitMinutes, Math.max(creditLimitMinutes - NEAR_MINUTES, 0));
  const rows = await views
    .selectFrom('accounts as a')
    .innerJoin('members as m', (join) =>
      join.onRef('m.timebank_id', '=', 'a.timebank_id').onRef('m.member_id', '=', 'a.holder_id'),
    )
    .select(['m.number', 'm.given_name', 'm.family_name', 'a.minutes'])
    .where('a.timebank_id', '=', timebankId)
    .where('a.kind', '=', 'member')
    .where('m.status', '=', 'joined')
    .where((e) => {
      const isOwing = e.and([e('a.minutes', '<', 0), e('a.minutes', '<=', owing)]);
      return capMinutes === null ? isOwing : e.or([isOwing, e('a.minutes', '>', capMinutes - NEAR_MINUTES)]);
    })
    .orderBy('a.minutes')
    .orderBy('m.number')
    .limit(MOST_ROWS + 1)
    .execute();
  return workSection(
    {
      code: 'near-limits',
      heading: { cy: 'Aelodau’n agos at derfyn', en: 'Members near a limit' },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: row.number,
        cells: [memberCell(row), minutes(row.minutes), minutes(Math.max(row.minutes + creditLimitMinutes, 0))],
      })),
    },
    language,
  );
}
