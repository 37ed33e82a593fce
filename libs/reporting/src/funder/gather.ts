import { setImmediate } from 'node:timers/promises';
import { dayNumber } from '@awr/ledger';
import type { Period } from '../document/report';
import { partsOf } from '../periods/days-of-period';
import type { ReportingDatabase, Tell } from '../views/reporting-database';
import { type LedgerRead, stands } from '../views/standing';
import { strandsWithin } from '../views/strands-within';
import { firstTimeGivers, newGroups, newVenues } from './first-times';
import type { Gathered } from './gathered';
import { type Counted, Gathering } from './gathering';
import { PARTS } from './parts';
import { accountsOf, strandsOf } from './told-apart';

export interface GatherOptions {
  /** Only what this organisation hosted. */
  readonly organisationId?: string | undefined;
  readonly tell?: Tell;
}

/** A week of a busy timebank is a few thousand entries: little enough that nobody waits long for their turn. */
const DAYS_AT_ONCE = 7;

/** Adds up a period of a ledger, some days at a time: in between others get their turn, and whoever waits hears of it. */
export async function gather(
  views: ReportingDatabase,
  read: LedgerRead,
  period: Period,
  { organisationId, tell = () => undefined }: GatherOptions = {},
): Promise<Gathered> {
  const accounts = await accountsOf(views, read);
  const gathering = new Gathering(await strandsOf(views, read), accounts);
  const parts = partsOf(period, DAYS_AT_ONCE);
  for (const [at, part] of parts.entries()) {
    for (const entry of await counted(views, read, part, organisationId)) gathering.add(entry);
    await setImmediate();
    tell({ stage: period.from.slice(0, 4), done: at + 1, total: parts.length });
  }
  const { given, spent, gifts, grants, received, tookPart, activeDays } = gathering;
  const before = { read, before: dayNumber(period.from), organisationId };
  return {
    ...{ period, given, spent, gifts, grants, received, tookPart, activeDays: activeDays.size },
    firstTime: await firstTimeGivers(views, before, given.total.people),
    newGroups: await newGroups(views, before, given.by.group.keys()),
    newVenues: await newVenues(views, before, accounts, spent.by.venue.keys()),
  };
}

/**
 * The entries themselves: to have the database add up what agrees in strand, payer and receiver costs more than it saves,
 * since hardly any two in a week do.
 */
function counted(
  views: ReportingDatabase,
  read: LedgerRead,
  { from, until }: Period,
  organisationId: string | undefined,
): Promise<Counted[]> {
  return views
    .selectFrom('entries as e')
    .select(['e.strand', 'e.debit', 'e.credit', 'e.minutes', 'e.day'])
    .where('e.ledger', '=', read.ledger)
    .where((e) => stands(e, read))
    .where('e.day', '>=', dayNumber(from))
    .where('e.day', '<=', dayNumber(until))
    .$if(organisationId !== undefined, (entries) =>
      entries.where('e.strand', 'in', strandsWithin(views, read, Object.keys(PARTS), organisationId)),
    )
    .execute();
}
