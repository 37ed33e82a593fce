import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * VACUUM INTO copies what one read transaction sees, so the copy is consistent while events are being appended. It
 * is one long call, so it has a thread of its own. (SQLite's backup calls begin again whenever somebody writes.)
 */
const COPY = `
  const { DatabaseSync } = require('node:sqlite');
  const { workerData, parentPort } = require('node:worker_threads');
  const log = new DatabaseSync(workerData.from, { readOnly: true });
  log.prepare('VACUUM INTO ?').run(workerData.to);
  log.close();
  const copy = new DatabaseSync(workerData.to, { readOnly: true });
  const { integrity_check: found } = copy.prepare('PRAGMA integrity_check(1)').get();
  if (found !== 'ok') throw new Error('the copy of the log is damaged: ' + found);
  const { events, head } = copy.prepare('SELECT count(*) AS events, max(position) AS head FROM events').get();
  copy.close();
  parentPort.postMessage({ events, head: String(head ?? 0) });
`;

export interface CopiedLog {
  readonly events: number;
  /** The position of its last event. */
  readonly head: string;
}

/** Copies the log as it is at one moment, and reads the whole copy to see that it is sound. */
export async function copyLog(from: string, to: string): Promise<CopiedLog> {
  const worker = new Worker(COPY, { eval: true, workerData: { from, to } });
  const [copied] = (await once(worker, 'message')) as [CopiedLog];
  return copied;
}
