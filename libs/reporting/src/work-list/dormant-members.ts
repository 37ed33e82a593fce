import type { CalendarDate, Wording } from '@awr/kernel';
import { dayNumber, dayOf } from '@awr/ledger';
import { day, words } from '../document/cell';
import { ofWords } from '../document/columns';
import { dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { dayInWords, daysInWords } from '../wording/days';
import { accountOfMember } from './account-of-member';
import { CONTACT_COLUMNS, contactCells } from './contact-columns';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

const COLUMNS = {
  member: MEMBER_COLUMN,
  last: ofWords({ cy: 'Cofnod diwethaf', en: 'Last entry' }),
  ...CONTACT_COLUMNS,
};

/** Members of whom nothing was heard for so long, those of whom it is longest first. */
export async function dormantMembers(
  views: ReportingDatabase,
  { timebankId, policy, madeOn, language }: WorkListAsked,
): Promise<WorkPart> {
  const before = dayAfter(madeOn, -policy.dormantAfterDays);
  const rows = await views
    .selectFrom('members as m')
    .leftJoin('accounts as a', (join) =>
      join.onRef('a.timebank_id', '=', 'm.timebank_id').on('a.account_id', '=', accountOfMember()),
    )
    .select(['m.number', 'm.given_name', 'm.family_name', 'm.joined_on', 'a.last_day'])
    .select(['m.language', 'm.contact_by', 'm.email', 'm.phone', 'm.address', ofAll()])
    .where('m.timebank_id', '=', timebankId)
    .where('m.status', '=', 'joined')
    .where('m.joined_on', '<', before)
    .where((e) => e.or([e('a.last_day', 'is', null), e('a.last_day', '<', dayNumber(before))]))
    .orderBy((e) => e.fn.coalesce('a.last_day', e.lit(0)))
    .orderBy('m.number')
    .limit(MOST_ROWS)
    .execute();
  const days = daysInWords(policy.dormantAfterDays);
  return workPart(
    {
      code: 'dormant-members',
      heading: { cy: 'Aelodau na chlywyd ganddynt', en: 'Members not heard from' },
      words: { cy: `Heb gofnod ers ${days.cy}.`, en: `Without an entry for ${days.en}.` },
      next: {
        cy: 'Holwch sut maen nhw: gall rhywun fod yn sâl, neu’n unig.',
        en: 'Ask how they are: somebody may be ill, or lonely.',
      },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: row.number,
        cells: [
          memberCell(row),
          row.last_day === null ? words(noneSince(row.joined_on)[language]) : day(dayOf(row.last_day)),
          ...contactCells(row, language),
        ],
      })),
      count: countOf(rows),
    },
    language,
  );
}

function noneSince(joinedOn: CalendarDate): Wording {
  return {
    cy: `dim ers ymuno, ${dayInWords(joinedOn, 'cy')}`,
    en: `none since joining, ${dayInWords(joinedOn, 'en')}`,
  };
}
