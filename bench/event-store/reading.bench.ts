import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type EventFilter, type EventStore, openSqliteEventStore } from '@awr/event-store';
import { scanAndParse } from './bare-sqlite';
import { type Finding, report } from '../support/findings';
import { sizes } from '../support/sizes';
import { inFolder, median, rate } from './measure';
import { recordedHours } from './recorded-hours';

/** Reading a log beside a bare scan with JSON.parse. */
const EVENTS = sizes.entries;
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
    const filling = await rate(() => fill(store).then(() => EVENTS));
    const bare = new DatabaseSync(path, { readOnly: true });
    const rates = { bare: [] as number[], whole: [] as number[], ledger: [] as number[], stream: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      rates.bare.push(await rate(() => scanAndParse(bare)));
      rates.whole.push(await rate(() => read(store, {})));
      rates.ledger.push(await rate(() => read(store, { categories: ['ledger'] })));
      rates.stream.push(await rate(() => readStream(store)));
    }
    const beside = { what: 'bare scan', amount: median(rates.bare) };
    const began = performance.now();
    const few = await read(store, { categories: ['identity'] });
    const findings: Finding[] = [
      { what: 'all events', unit: '/s', awr: median(rates.whole), beside },
      { what: 'by a filter that nearly all match', unit: '/s', awr: median(rates.ledger), beside },
      { what: 'one stream', unit: '/s', awr: median(rates.stream), beside },
      { what: `by a filter that ${few} match, the whole log`, unit: 'ms', awr: performance.now() - began },
      { what: 'appends of 5,000 at once', unit: '/s', awr: filling },
    ];
    report({ benchmark: 'reading', findings, remarks: [`${EVENTS.toLocaleString('en')} events`] });
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
