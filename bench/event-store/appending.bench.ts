import { join } from 'node:path';
import { type EventStore, type NewEvent, openSqliteEventStore } from '@awr/event-store';
import { BareSqlite } from './bare-sqlite';
import { type Finding, report } from '../support/findings';
import { inFolder, median, rate } from './measure';
import { recordedHours } from './recorded-hours';

/**
 * Durable single-event appends a second to one ledger, beside the same inserts in bare SQLite with as many in a
 * transaction as there are writers. The two take turns, so that what else the machine does meets both.
 */
const TURNS = 7;
const MOST_MS_A_TURN = 500;

/** Takes prepared events until there are no more or the turn's time is over. */
function* inTurn(events: readonly NewEvent[]): Generator<NewEvent, undefined> {
  const end = performance.now() + MOST_MS_A_TURN;
  for (const event of events) {
    if (performance.now() > end) return;
    yield event;
  }
}

async function append(store: EventStore, events: readonly NewEvent[], writers: number): Promise<number> {
  const turn = inTurn(events);
  let appended = 0;
  const write = async () => {
    for (const event of turn) {
      await store.append('ledger-1', 'any', [event]);
      appended += 1;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return appended;
}

function insert(bare: BareSqlite, events: readonly NewEvent[], group: number): number {
  const end = performance.now() + MOST_MS_A_TURN;
  let inserted = 0;
  while (inserted < events.length && performance.now() < end) {
    const next = events.slice(inserted, inserted + group);
    bare.write(next);
    inserted += next.length;
  }
  return inserted;
}

async function compare(writers: number): Promise<Finding> {
  const rates = { awr: [] as number[], bare: [] as number[] };
  await inFolder(async (folder) => {
    const store = openSqliteEventStore(join(folder, 'awr.sqlite'));
    const bare = new BareSqlite(join(folder, 'bare.sqlite'));
    for (let turn = 0; turn < TURNS; turn++) {
      const events = Array.from({ length: 10_000 }, (_, entry) => recordedHours(entry));
      rates.awr.push(await rate(() => append(store, events, writers)));
      rates.bare.push(await rate(() => insert(bare, events, writers)));
    }
    await store.close();
  });
  return {
    what: `appends of one event, ${writers} writer${writers === 1 ? '' : 's'}`,
    unit: '/s',
    awr: median(rates.awr),
    beside: { what: 'bare SQLite', amount: median(rates.bare) },
  };
}

async function main(): Promise<void> {
  const findings: Finding[] = [];
  for (const writers of [1, 8, 64]) findings.push(await compare(writers));
  report({ benchmark: 'appending', findings, remarks: [] });
}

void main();
