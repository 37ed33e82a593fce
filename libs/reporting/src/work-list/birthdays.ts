import { type Birthday, birthdaysOn } from '@awr/community';
import type { CalendarDate, Wording } from '@awr/kernel';
import { day } from '../document/cell';
import { ofWords } from '../document/columns';
import type { Section } from '../document/report';
import { dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { daysInWords } from '../wording/days';
import { CONTACT_COLUMN, contactCell } from './contact-column';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { MOST_ROWS, workSection } from './work-table';

const COLUMNS = {
  member: MEMBER_COLUMN,
  on: ofWords({ cy: 'Pen-blwydd', en: 'Birthday' }),
  contact: CONTACT_COLUMN,
};

/** Members to wish well, those whose day is first first. Where the policy has no birthdays none is looked up. */
export async function birthdays(
  views: ReportingDatabase,
  { timebankId, policy, madeOn, language }: WorkListAsked,
): Promise<Section | undefined> {
  const { birthdaysWithinDays } = policy;
  if (birthdaysWithinDays === null) return undefined;
  const within = withinDays(birthdaysWithinDays);
  const keptOn = daysKept(madeOn, birthdaysWithinDays);
  const [first = ''] = birthdaysOn(madeOn);
  const rows = await views
    .selectFrom('members as m')
    .select(['m.number', 'm.given_name', 'm.family_name', 'm.contact_by', 'm.birthday'])
    .where('m.timebank_id', '=', timebankId)
    .where('m.status', '=', 'joined')
    .where('m.birthday', 'in', [...keptOn.keys()])
    // Those of the year that begins within these days come after those of the year that ends.
    .orderBy((e) => e.case().when('m.birthday', '<', first).then(1).else(0).end())
    .orderBy('m.birthday')
    .orderBy('m.sort_key')
    .limit(MOST_ROWS + 1)
    .execute();
  const isMoved = ({ birthday }: { readonly birthday: Birthday | null }) =>
    birthday !== null && !keptOn.get(birthday)?.endsWith(birthday.slice(1));
  return workSection(
    {
      code: 'birthdays',
      heading: { cy: 'Penblwyddi', en: 'Birthdays' },
      words: rows.some(isMoved) ? together(within, FROM_29_FEBRUARY) : within,
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: row.number,
        cells: [memberCell(row), day(keptOn.get(row.birthday ?? '') ?? madeOn), contactCell(row.contact_by, language)],
      })),
    },
    language,
  );
}

const FROM_29_FEBRUARY: Wording = {
  cy: 'Dangosir penblwyddi 29 Chwefror ar yr 28ain, gan nad oes 29ain y flwyddyn honno.',
  en: 'Birthdays of 29 February are shown on the 28th, since there is no 29th that year.',
};

/** The day on which each birthday is kept, from today to so many days ahead. */
function daysKept(today: CalendarDate, ahead: number): ReadonlyMap<Birthday, CalendarDate> {
  const days = Array.from({ length: ahead + 1 }, (_, after) => dayAfter(today, after));
  return new Map(days.flatMap((date) => birthdaysOn(date).map((birthday) => [birthday, date] as const)));
}

function withinDays(ahead: number): Wording {
  if (ahead === 0) return { cy: 'Heddiw.', en: 'Today.' };
  const days = daysInWords(ahead);
  return { cy: `O fewn ${days.cy}.`, en: `Within ${days.en}.` };
}

function together(one: Wording, other: Wording): Wording {
  return { cy: `${one.cy} ${other.cy}`, en: `${one.en} ${other.en}` };
}
