import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGE_BANDS, communityTesting, membersProjection, timebanksProjection } from '@awr/community';
import { type EventStore, type NewEvent, openSqliteEventStore, type Position } from '@awr/event-store';
import { type DomainEvent, newId } from '@awr/kernel';
import { agreementsProjection, ledgerViews } from '@awr/ledger';
import { openViews, PositionWaiter, ProjectionEngine, type ViewsDatabase } from '@awr/projections';
import type { ReportingTables } from '@awr/reporting';
import { aYearOfEntries } from './a-year-of-entries';

const { aGroup, aMember, anOrganisation, aTimebank, aVenue, dyffryn, PlainSeals } = communityTesting;
const AT_ONCE = 5_000;
/** Building views of half a million entries takes well under a minute; ten are long enough on any machine. */
const PATIENCE_MS = 600_000;

export interface FilledYear {
  readonly timebankId: string;
  readonly file: string;
  readonly views: ViewsDatabase<ReportingTables>;
  remove(): Promise<void>;
}

/** The views of a timebank in which so many members made so many entries in 2025, built from a log as always. */
export async function filledYear(entries: number, members: number): Promise<FilledYear> {
  const folder = mkdtempSync(join(tmpdir(), 'awr-bench-year-'));
  const store = openSqliteEventStore(join(folder, 'log.db'));
  const file = join(folder, 'views.db');
  const views = openViews<ReportingTables>(file);
  const seals = new PlainSeals();
  const projections = [timebanksProjection(seals), membersProjection(seals), ledgerViews, agreementsProjection];
  const engine = new ProjectionEngine({ store, views, projections });
  const waiter = new PositionWaiter(views, store.comparePositions);
  await engine.start();
  const { events, places } = aCommunity(members, seals);
  await append(store, 'community-1', events);
  const last = await append(store, `ledger-${dyffryn}`, aYearOfEntries(entries, places));
  const { reached } = await waiter.waitFor('all', last, PATIENCE_MS);
  if (!reached) throw new Error('the views did not come to the end of the log');
  return {
    ...{ timebankId: dyffryn, file, views },
    async remove() {
      await engine.stop();
      waiter.close();
      await views.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A timebank with places to give time at, and so many members. */
function aCommunity(members: number, seals: InstanceType<typeof PlainSeals>) {
  const ids = (many: number) => Array.from({ length: many }, () => newId());
  const joining = Array.from({ length: members }, (_, n) => {
    const coded = { area: `CF${1 + (n % 25)}`, ...(n % 3 !== 0 && { ageBand: AGE_BANDS[n % AGE_BANDS.length]! }) };
    return aMember({ number: `DYF${String(n + 1).padStart(5, '0')}`, ...coded });
  });
  const memberIds = joining.map(({ data }) => data.memberId);
  const places = { memberIds, groupIds: ids(60), organisationIds: ids(12), venueIds: ids(20) };
  const named = (name: string) => ({ name: { cy: name, en: name } });
  const events: DomainEvent[] = [
    aTimebank(),
    ...places.organisationIds.map((organisationId, n) => anOrganisation({ organisationId, ...named(`O ${n}`) })),
    ...places.groupIds.map((groupId, n) => aGroup({ groupId, ...named(`G ${n}`) })),
    ...places.venueIds.map((venueId, n) => aVenue({ venueId, ...named(`V ${n}`) })),
    ...joining.map((member) => seals.sealed(member)),
  ];
  return { events, places };
}

/** Appends so many at a time; gives the position of the last. */
async function append(store: EventStore, stream: string, events: Iterable<DomainEvent>): Promise<Position> {
  let last = store.start;
  let batch: NewEvent[] = [];
  const write = async () => {
    if (batch.length > 0) last = (await store.append(stream, 'any', batch)).positions.at(-1) ?? last;
    batch = [];
  };
  for (const { type, data } of events) {
    const commandId = newId();
    const metadata = {
      ...{ recordedAt: '2026-01-02T09:00:00.000000Z', actor: 'token:bench' },
      ...{ commandId, commandHash: '', correlationId: commandId },
    };
    if (batch.push({ id: newId(), type, version: 1, data, metadata }) === AT_ONCE) await write();
  }
  await write();
  return last;
}
