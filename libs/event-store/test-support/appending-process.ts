import { writeSync } from 'node:fs';
import { openSqliteEventStore } from '../src';
import { happened } from '../contract/given';

/**
 * Appends to a log until it is killed: several writers at once, one to three events each time. Prints a line for each
 * append, `stream events ids…`, only after its promise resolved.
 */
const WRITERS = 6;
const path = process.argv[2] ?? '';
const store = openSqliteEventStore(path);

async function write(stream: string): Promise<never> {
  for (let round = 0; ; round++) {
    const events = Array.from({ length: 1 + (round % 3) }, (_, n) => happened({ of: 1 + (round % 3), n }));
    await store.append(stream, 'any', events);
    // Written at once and whole: what is printed is what was acknowledged when the process died.
    writeSync(1, `${stream} ${events.map(({ id }) => id).join(' ')}\n`);
  }
}

for (let writer = 0; writer < WRITERS; writer++) void write(`ledger-${writer % 4}`);
