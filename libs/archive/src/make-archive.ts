import { createHash } from 'node:crypto';
import type { BlobId, BlobStore } from '@awr/blobs';
import { isBlobId } from '@awr/blobs';
import type { EventReader, StoredEvent } from '@awr/event-store';
import { type Clock, type Unsealer, instant, isSealed } from '@awr/kernel';
import type { ArchiveLine, EventLine } from './archive-lines';
import { eventsOfTimebank } from './events-of-timebank';

export interface ArchiveSource {
  readonly log: EventReader;
  readonly unsealer: Unsealer;
  readonly blobs: Pick<BlobStore, 'get'>;
  readonly clock: Clock;
}

/**
 * A timebank whole, as JSON Lines: every event, with what is personal in plain, and what its events name in the blob
 * store. Whoever takes it in elsewhere has the same balances, statements and reports, since they have the same events.
 */
export async function* makeArchive(source: ArchiveSource, timebankId: string): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  const written = (line: ArchiveLine) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    lines += 1;
    return text;
  };
  const madeAt = instant(source.clock.nowMicros());
  yield written({ archive: 'awr', format: 1, timebankId, madeAt });
  const blobs = new Set<BlobId>();
  for await (const { events } of eventsOfTimebank(source.log, timebankId)) {
    if (events.length === 0) continue;
    yield events.map((event) => written(opened(event, source.unsealer, blobs))).join('');
  }
  for (const id of blobs) {
    const bytes = await source.blobs.get(id);
    // What is not there any more was let go of on purpose, or `verify` says that it is missing.
    if (bytes) yield written({ blob: id, bytes: bytes.toString('base64') });
  }
  const before = lines;
  yield `${JSON.stringify({ end: true, lines: before, sha256: hash.digest('hex') })}\n`;
}

function opened(event: StoredEvent, unsealer: Unsealer, blobs: Set<BlobId>): EventLine {
  const { stream, id, type, version, metadata } = event;
  const data = Object.entries(event.data as object).map(([field, value]: [string, unknown]) => {
    if (field.endsWith('Blob') && typeof value === 'string' && isBlobId(value)) blobs.add(value);
    if (!isSealed(value)) return [field, value];
    const plain = unsealer.unseal(value, id, field);
    return [field, plain === undefined ? value : { opened: 1, person: value.person, value: plain }];
  });
  return { stream, id, type, version, data: Object.fromEntries(data), metadata };
}
