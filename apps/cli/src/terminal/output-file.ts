import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished, pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/**
 * Writes an answer to a file, or to standard output where none is named. The file has its name only once it is whole,
 * so that half an answer is never taken for all of it.
 */
export async function writeOut(answer: Response, file: string | undefined): Promise<void> {
  const body = Readable.fromWeb(answer.body as ReadableStream);
  if (file === undefined) {
    body.pipe(process.stdout, { end: false });
    return finished(body);
  }
  const unfinished = `${file}.part`;
  try {
    await pipeline(body, createWriteStream(unfinished, { mode: 0o600, flush: true }));
    renameSync(unfinished, file);
  } catch (reason) {
    rmSync(unfinished, { force: true });
    throw reason;
  }
}
