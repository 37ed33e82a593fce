import { setTimeout as pause } from 'node:timers/promises';
import { happened } from '../contract/given';
import { openSqliteEventStore } from '../src';

/** Appends again and again, whatever happens, and prints for each event whether it was appended and how the store says it is. */
async function persist(path: string): Promise<never> {
  const store = openSqliteEventStore(path);
  for (;;) {
    const event = happened('x'.repeat(8000));
    const outcome = await store.append('ledger-1', 'any', [event]).then(
      () => 'appended',
      (error: Error) => error.name,
    );
    const health = await store.check().then(
      () => 'well',
      (error: Error) => error.name,
    );
    console.log(`${outcome} ${event.id} ${health}`);
    await pause(1);
  }
}

void persist(process.argv[2] ?? '');
