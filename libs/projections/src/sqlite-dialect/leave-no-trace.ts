import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { StoreUnavailable, type Wording } from '@awr/kernel';

/** Up to here the whole file is written anew, which takes a second or two. */
const MOST_BYTES_TO_WRITE_ANEW = 128 * 1024 * 1024;
/** How long to wait for whoever is writing, or reads what was there before. */
const PATIENCE_MS = 5_000;

/** How long to wait before trying again. */
const PAUSE_MS = 20;

/**
 * In a thread of its own, since each is one long call. The writer blanks what it deletes, but pages that are copied into
 * the WAL keep what was there before until it is emptied; and where SQLite has moved a row to another page, it now and
 * then leaves a copy behind, which only a file written anew is sure not to hold. SQLite waits for most locks itself, but
 * says at once that it is busy where another connection checkpoints, or wrote between its reading and its writing.
 */
const CLEAN = `
  const { DatabaseSync } = require('node:sqlite');
  const { workerData, parentPort } = require('node:worker_threads');
  const { file, anew, patience, pause } = workerData;
  const BUSY = 5;
  const stopsTrying = performance.now() + patience;
  const views = new DatabaseSync(file, { timeout: patience });
  const waited = () => {
    if (performance.now() > stopsTrying) return false;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    return true;
  };
  const untilNotBusy = (work) => {
    for (;;) {
      try {
        if (work()) return true;
      } catch (fault) {
        if ((fault.errcode & 0xff) !== BUSY) throw fault;
      }
      if (!waited()) return false;
    }
  };
  views.exec('PRAGMA secure_delete = ON');
  const isAnew = !anew || untilNotBusy(() => (views.exec('VACUUM'), true));
  const emptied = () => views.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get().busy === 0;
  const isClean = isAnew && untilNotBusy(emptied);
  views.close();
  parentPort.postMessage(isClean);
`;

/** Makes sure that a file of views holds nothing that is no longer shown. @throws StoreUnavailable where it can't. */
export async function leaveNoTrace(file: string, asideFiles: readonly string[]): Promise<void> {
  for (const aside of asideFiles) rmSync(aside, { force: true });
  const bytes = statSync(file, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) return;
  const workerData = { file, anew: bytes <= MOST_BYTES_TO_WRITE_ANEW, patience: PATIENCE_MS, pause: PAUSE_MS };
  const answered = once(new Worker(CLEAN, { eval: true, workerData }), 'message') as Promise<[boolean]>;
  const [isClean] = await answered.catch((reason: unknown) => {
    throw new StoreUnavailable(notCleaned(file, String((reason as Error).message)), { cause: reason });
  });
  if (!isClean) throw new StoreUnavailable(notCleaned(file, 'SQLITE_BUSY'));
}

function notCleaned(file: string, fault: string): Wording {
  return {
    cy: `Ni ellid clirio’r hyn a ddilëwyd o ${file} (${fault}): gofynnwch eto ymhen ychydig.`,
    en: `What was deleted could not be cleared out of ${file} (${fault}): ask again in a while.`,
  };
}
