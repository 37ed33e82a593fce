import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ReportingDatabase } from '../views/reporting-database';
import { type LedgerRead, stands } from '../views/standing';
import { strandsWithin } from '../views/strands-within';
import { kindsOf } from './parts';
import type { Key } from './tally';
import type { People } from './people';
import type { CodedAccounts } from './told-apart';

/** What had happened before a day; with one organisation only, where one is named. */
export interface Before {
  readonly read: LedgerRead;
  readonly before: number;
  readonly organisationId?: string | undefined;
}

/** A sum, so that the database looks at one account's entries, and not at all of these strands. */
const ON_THE_WAY = sql<number>`e.strand + 0`;

/** Givers asked about in one statement, so that others get their turn in between. */
const AT_ONCE = 250;

/** Of these givers, those who had never given before. */
export async function firstTimeGivers(views: ReportingDatabase, before: Before, givers: People): Promise<Set<number>> {
  const first = new Set(givers);
  if (!(await isAnythingBefore(views, before))) return first;
  for (const some of inParts([...givers])) {
    const earlier = await gaveBefore(views, before).where('a.account', 'in', some).execute();
    for (const { account } of earlier) first.delete(account);
    await setImmediate();
  }
  return first;
}

/** Nothing is, in a timebank's first year; then nobody's entries need to be looked through one by one. */
async function isAnythingBefore(views: ReportingDatabase, { read, before }: Before): Promise<boolean> {
  const entry = await views
    .selectFrom('entries as e')
    .select('e.seq')
    .where('e.ledger', '=', read.ledger)
    .where('e.day', '<', before)
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}

/** Accounts that had been given hours. It stops at the first entry found: whoever has given for years is known at once. */
export function gaveBefore(views: ReportingDatabase, { read, before, organisationId }: Before) {
  return views
    .selectFrom('accounts as a')
    .select('a.account')
    .where('a.timebank_id', '=', read.timebankId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entries as e')
          .select('e.seq')
          .whereRef('e.credit', '=', 'a.account')
          .where((e) => stands(e, read))
          .where('e.day', '<', before)
          .where(ON_THE_WAY, 'in', strandsWithin(views, read, kindsOf('given'), organisationId)),
      ),
    );
}

/** Of these groups, those in which nobody had given before. */
export async function newGroups(views: ReportingDatabase, before: Before, groups: Iterable<Key>): Promise<Set<Key>> {
  const fresh = new Set<Key>([...groups].filter((group) => group !== null));
  const earlier = await groupsBefore(views, before).execute();
  for (const { group_id } of earlier) fresh.delete(group_id);
  return fresh;
}

/** Groups in which somebody had given. */
export function groupsBefore(views: ReportingDatabase, { read, before, organisationId }: Before) {
  return views
    .selectFrom('strands as g')
    .select('g.group_id')
    .where('g.strand', 'in', strandsWithin(views, read, kindsOf('given'), organisationId))
    .where('g.group_id', 'is not', null)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entries as e')
          .select('e.seq')
          .whereRef('e.strand', '=', 'g.strand')
          .where((e) => stands(e, read))
          .where('e.day', '<', before),
      ),
    );
}

/** Of these venues, those at which nobody had spent before. */
export async function newVenues(
  views: ReportingDatabase,
  before: Before,
  accounts: CodedAccounts,
  venues: Iterable<Key>,
): Promise<Set<Key>> {
  const fresh = new Set<Key>([...venues].filter((venue) => venue !== null));
  if (!(await isAnythingBefore(views, before))) return fresh;
  const earlier = await venuesBefore(views, before).execute();
  for (const { account } of earlier) fresh.delete(accounts.of(account).venueId);
  return fresh;
}

/** The accounts of venues at which somebody had spent. */
export function venuesBefore(views: ReportingDatabase, { read, before }: Before) {
  return views
    .selectFrom('accounts as a')
    .select('a.account')
    .where('a.timebank_id', '=', read.timebankId)
    .where('a.kind', '=', 'venue')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('entries as e')
          .select('e.seq')
          .whereRef('e.credit', '=', 'a.account')
          .where((e) => stands(e, read))
          .where('e.day', '<', before)
          .where(ON_THE_WAY, 'in', strandsWithin(views, read, kindsOf('spent'))),
      ),
    );
}

function inParts<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) parts.push(items.slice(from, from + AT_ONCE));
  return parts;
}
