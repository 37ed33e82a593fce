import { setImmediate } from 'node:timers/promises';
import { dayNumber, dayOf } from '@awr/ledger';
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
  const parts = await partsWithEntries(views, read, period);
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

/** Of a period, however long it is, only the days between the ledger's first and last are looked through. */
async function partsWithEntries(views: ReportingDatabase, read: LedgerRead, period: Period): Promise<Period[]> {
  const days = (order: 'asc' | 'desc') =>
    views
      .selectFrom('entries as e')
      .select('e.day')
      .where('e.ledger', '=', read.ledger)
      .where('e.day', '>=', dayNumber(period.from))
      .where('e.day', '<=', dayNumber(period.until))
      .orderBy('e.day', order)
      .limit(1)
      .executeTakeFirst();
  const [first, last] = [await days('asc'), await days('desc')];
  return first && last ? partsOf({ from: dayOf(first.day), until: dayOf(last.day) }, DAYS_AT_ONCE) : [];
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
