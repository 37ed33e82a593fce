import { setImmediate } from 'node:timers/promises';
import { dayNumber } from '@awr/ledger';
import type { Period } from '../document/report';
import { monthsOf } from '../periods/days-of-period';
import type { ReportingDatabase, Tell } from '../views/reporting-database';
import { type LedgerRead, stands } from '../views/standing';
import { strandsWithin } from '../views/strands-within';
import { firstTimeGivers, newGroups, newVenues } from './first-times';
import type { Gathered } from './gathered';
import { Gathering, type Sum } from './gathering';
import { kindsOf, PARTS } from './parts';
import { accountsOf, strandsOf } from './told-apart';

export interface GatherOptions {
  /** Only what this organisation hosted. */
  readonly organisationId?: string | undefined;
  readonly tell?: Tell;
}

/** From one day to another, as numbers. */
type Days = readonly [from: number, until: number];

/**
 * Adds up a period of a ledger. The database adds up month by month what agrees in its strand, its payer and its
 * receiver, and what is left to do here is little; in between others get their turn, and whoever waits hears of it.
 */
export async function gather(
  views: ReportingDatabase,
  read: LedgerRead,
  period: Period,
  { organisationId, tell = () => undefined }: GatherOptions = {},
): Promise<Gathered> {
  const accounts = await accountsOf(views, read);
  const gathering = new Gathering(await strandsOf(views, read), accounts);
  const months = monthsOf(period);
  let activeDays = 0;
  for (const [at, { from, until }] of months.entries()) {
    const days = [dayNumber(from), dayNumber(until)] as const;
    const sums = await sumsOf(views, read, days, organisationId);
    for (const sum of sums) gathering.add(sum, from.slice(0, 7));
    activeDays += await activeDaysOf(views, read, days, organisationId);
    await setImmediate();
    tell({ stage: period.from.slice(0, 4), done: at + 1, total: months.length });
  }
  const { given, spent, gifts, grants, received, tookPart } = gathering;
  const before = { read, before: dayNumber(period.from), organisationId };
  return {
    ...{ period, given, spent, gifts, grants, received, tookPart, activeDays },
    firstTime: await firstTimeGivers(views, before, given.total.people),
    newGroups: await newGroups(views, before, given.by.group.keys()),
    newVenues: await newVenues(views, before, accounts, spent.by.venue.keys()),
  };
}

async function sumsOf(
  views: ReportingDatabase,
  read: LedgerRead,
  days: Days,
  organisationId: string | undefined,
): Promise<Sum[]> {
  const rows = await within(views, read, days)
    .select(['e.strand', 'e.debit', 'e.credit'])
    .select(({ fn }) => [fn.sum('e.minutes').as('minutes'), fn.countAll().as('entries')])
    .$if(organisationId !== undefined, (entries) =>
      entries.where('e.strand', 'in', strandsWithin(views, read, Object.keys(PARTS), organisationId)),
    )
    .groupBy(['e.strand', 'e.debit', 'e.credit'])
    .execute();
  // PostgreSQL gives sums as text, since they may be larger than a number can be; these are not.
  return rows.map((row) => ({ ...row, minutes: Number(row.minutes), entries: Number(row.entries) }));
}

/** On how many days somebody gave. */
async function activeDaysOf(
  views: ReportingDatabase,
  read: LedgerRead,
  days: Days,
  organisationId: string | undefined,
): Promise<number> {
  const given = strandsWithin(views, read, kindsOf('given'), organisationId);
  const rows = await within(views, read, days).select('e.day').distinct().where('e.strand', 'in', given).execute();
  return rows.length;
}

function within(views: ReportingDatabase, read: LedgerRead, [from, until]: Days) {
  return views
    .selectFrom('entries as e')
    .where('e.ledger', '=', read.ledger)
    .where((e) => stands(e, read))
    .where('e.day', '>=', from)
    .where('e.day', '<=', until);
}
