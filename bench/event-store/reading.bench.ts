import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventFilter, type EventStore, openSqliteEventStore } from '@awr/event-store';
import { scanAndParse } from './bare-sqlite';
import { inFolder, median, print, rate } from './measure';
import { recordedHours } from './recorded-hours';

/** Reading a log (the first argument says how many events, a million without) beside a bare scan with JSON.parse. */
const EVENTS = Number(process.argv[2] ?? 1_000_000);
const TURNS = 3;

/** A timebank's log: nearly all of it is one ledger, and ten events are about who may come in. */
async function fill(store: EventStore): Promise<void> {
  const perAppend = 5000;
  for (let entry = 0; entry < EVENTS; entry += perAppend) {
    const ledger = Array.from({ length: perAppend }, (_, n) => recordedHours(entry + n));
    await store.append('ledger-1', 'any', ledger);
    if (entry % Math.ceil(EVENTS / 10) < perAppend) {
      await store.append('identity-tokens', 'any', [recordedHours(entry, { type: 'ApiTokenIssued' })]);
    }
  }
}

async function read(store: EventStore, filter: EventFilter): Promise<number> {
  let events = 0;
  for await (const page of store.readAll(store.start, filter)) events += page.events.length;
  return events;
}

async function main(): Promise<void> {
  await inFolder(async (folder) => {
    const path = join(folder, 'awr.sqlite');
    const store = openSqliteEventStore(path);
    console.log(`filling: ${Math.round(await rate(() => fill(store).then(() => EVENTS)))} events/s in appends of 5000`);
    const bare = new DatabaseSync(path, { readOnly: true });
    const rates = { bare: [] as number[], whole: [] as number[], ledger: [] as number[], stream: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      rates.bare.push(await rate(() => scanAndParse(bare)));
      rates.whole.push(await rate(() => read(store, {})));
      rates.ledger.push(await rate(() => read(store, { categories: ['ledger'] })));
      rates.stream.push(await rate(() => readStream(store)));
    }
    print('all events', median(rates.whole), median(rates.bare));
    print('by a filter that nearly all match', median(rates.ledger), median(rates.bare));
    print('one stream', median(rates.stream), median(rates.bare));
    const began = performance.now();
    const few = await read(store, { categories: ['identity'] });
    console.log(`by a filter that ${few} match: ${(performance.now() - began).toFixed(1)} ms for the whole log`);
    bare.close();
    await store.close();
  });
}

async function readStream(store: EventStore): Promise<number> {
  let events = 0;
  for await (const page of store.readStream('ledger-1')) events += page.length;
  return events;
}

void main();
