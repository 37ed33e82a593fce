import { openSqliteEventReader } from '../src';

/** Follows a log from its start in a process of its own, and prints the position of each event. */
async function follow(path: string): Promise<void> {
  const reader = openSqliteEventReader(path);
  for await (const { events } of reader.subscribe(reader.start)) {
    for (const { position } of events) console.log(position);
  }
}

void follow(process.argv[2] ?? '');
