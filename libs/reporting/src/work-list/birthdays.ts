import { type Birthday, birthdaysOn } from '@awr/community';
import type { CalendarDate, Wording } from '@awr/kernel';
import { day } from '../document/cell';
import { ofWords } from '../document/columns';
import { dayAfter } from '../periods/days-of-period';
import type { ReportingDatabase } from '../views/reporting-database';
import { daysInWords } from '../wording/days';
import { CONTACT_COLUMNS, contactCells } from './contact-columns';
import { memberCell, MEMBER_COLUMN } from './member-names';
import type { WorkListAsked } from './work-list-report';
import { countOf, MOST_ROWS, ofAll, workPart, type WorkPart } from './work-part';

const COLUMNS = {
  member: MEMBER_COLUMN,
  on: ofWords({ cy: 'Pen-blwydd', en: 'Birthday' }),
  ...CONTACT_COLUMNS,
};

interface Born {
  readonly birthday: Birthday | null;
}

/** Members to wish well, those whose day is first first. Where the policy has no birthdays none is looked up. */
export async function birthdays(
  views: ReportingDatabase,
  { timebankId, policy, madeOn, language }: WorkListAsked,
): Promise<WorkPart | undefined> {
  const { birthdaysWithinDays } = policy;
  if (birthdaysWithinDays === null) return undefined;
  const within = withinDays(birthdaysWithinDays);
  const keptOn = daysKept(madeOn, birthdaysWithinDays);
  const [first = ''] = birthdaysOn(madeOn);
  const rows = await views
    .selectFrom('members as m')
    .select(['m.number', 'm.given_name', 'm.family_name', 'm.birthday'])
    .select(['m.language', 'm.contact_by', 'm.email', 'm.phone', 'm.address', ofAll()])
    .where('m.timebank_id', '=', timebankId)
    .where('m.status', '=', 'joined')
    .where('m.birthday', 'in', [...keptOn.keys()])
    // Those of the year that begins within these days come after those of the year that ends.
    .orderBy((e) => e.case().when('m.birthday', '<', first).then(1).else(0).end())
    .orderBy('m.birthday')
    .orderBy('m.sort_key')
    .limit(MOST_ROWS)
    .execute();
  const dayOf = ({ birthday }: Born) => keptOn.get(birthday ?? '') ?? madeOn;
  const isMoved = (row: Born) => !dayOf(row).endsWith(row.birthday?.slice(1) ?? '');
  return workPart(
    {
      code: 'birthdays',
      heading: { cy: 'Penblwyddi', en: 'Birthdays' },
      words: rows.some(isMoved) ? together(within, FROM_29_FEBRUARY) : within,
      none: { cy: 'Neb.', en: 'Nobody.' },
      next: {
        cy: 'Dymunwch yn dda iddynt, yn eu hiaith.',
        en: 'Wish them well, in their language.',
      },
      columns: COLUMNS,
      rows: rows.map((row) => ({
        of: row.number,
        cells: [memberCell(row), day(dayOf(row)), ...contactCells(row, language)],
      })),
      count: countOf(rows),
      soonest: rows[0] && dayOf(rows[0]),
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
