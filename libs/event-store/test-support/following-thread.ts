import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteEventReader } from '../src';

/** Follows a log from its start in a worker thread, and posts the position of each event. */
async function follow(path: string): Promise<void> {
  const reader = openSqliteEventReader(path);
  for await (const { events } of reader.subscribe(reader.start)) {
    for (const { position } of events) parentPort?.postMessage(position);
  }
}

void follow(workerData as string);
