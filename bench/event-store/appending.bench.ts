import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@awr/event-store';
import { BareSqlite } from './bare-sqlite';
import { inFolder, median, print, rate } from './measure';
import { recordedHours } from './recorded-hours';

/**
 * Durable single-event appends a second to one ledger, beside the same inserts in bare SQLite with as many in a
 * transaction as there are writers. The two take turns, so that what else the machine does meets both.
 */
const TURNS = 7;
const SECONDS_A_TURN = 0.5;

async function appendFor(seconds: number, store: EventStore, writers: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let appended = 0;
  const write = async () => {
    while (performance.now() < end) await store.append('ledger-1', 'any', [recordedHours(appended++)]);
  };
  await Promise.all(Array.from({ length: writers }, write));
  return appended;
}

function insertFor(seconds: number, bare: BareSqlite, group: number): number {
  const end = performance.now() + seconds * 1000;
  let inserted = 0;
  while (performance.now() < end) bare.write(Array.from({ length: group }, () => recordedHours(inserted++)));
  return inserted;
}

async function compare(writers: number): Promise<void> {
  await inFolder(async (folder) => {
    const store = openSqliteEventStore(join(folder, 'awr.sqlite'));
    const bare = new BareSqlite(join(folder, 'bare.sqlite'));
    const rates = { awr: [] as number[], bare: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      rates.awr.push(await rate(() => appendFor(SECONDS_A_TURN, store, writers)));
      rates.bare.push(await rate(() => insertFor(SECONDS_A_TURN, bare, writers)));
    }
    print(`appends, ${writers} writer${writers === 1 ? '' : 's'}`, median(rates.awr), median(rates.bare));
    await store.close();
  });
}

async function main(): Promise<void> {
  for (const writers of [1, 8, 64]) await compare(writers);
}

void main();
