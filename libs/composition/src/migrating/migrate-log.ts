import { createHash } from 'node:crypto';
import { Conflict, EventIdReused, type EventReader, type EventStore, type StoredEvent } from '@awr/event-store';
import type { TellProgress } from '../projecting/projecting';
import { nothingToMove, targetDiffers } from './migration-problem';
import { type Belongs, everything, partOf } from './part-of-log';
import { runsOf } from './runs';
import { isSameEvent } from './same-event';

export interface Migration {
  readonly source: EventReader;
  readonly target: EventStore;
  readonly belongs?: Belongs;
  readonly tell?: TellProgress;
}

export interface Migrated {
  /** How many events there are, on both sides. */
  readonly events: number;
  readonly streams: number;
  /** How many of them this run has moved; the others were there. */
  readonly moved: number;
  /** SHA-256 over all events in their order, the same on both sides. */
  readonly digest: string;
}

/**
 * Moves events from one log to another: the same ids, data, metadata and revisions, in the same order. One append waits
 * for the other, since events of different streams must not change places either. So what the target holds is always a
 * beginning of what the source holds, and a run that was cut short is gone on with by running it again.
 * @throws MigrationProblem where the target holds something else.
 */
export async function migrateLog({ source, target, belongs = everything, tell }: Migration): Promise<Migrated> {
  const events = partOf(source, belongs);
  const total = await countOf(source, belongs);
  if (total === 0) throw nothingToMove();
  const there = await passOver(events, partOf(target, belongs));
  let moved = 0;
  for await (const run of runsOf(events)) {
    await appendRun(target, run);
    moved += run.length;
    tell?.({ stage: 'move', done: there + moved, total });
  }
  return { ...(await compared({ source, target, belongs, ...(tell && { tell }) }, total)), moved };
}

/** Goes past what is there already; says how many events that were. */
async function passOver(
  events: AsyncIterator<StoredEvent, undefined>,
  there: AsyncIterable<StoredEvent>,
): Promise<number> {
  let count = 0;
  for await (const stored of there) {
    const { value } = await events.next();
    if (!value || !isSameEvent(value, stored)) throw targetDiffers(stored.stream, stored.revision);
    count += 1;
  }
  return count;
}

async function appendRun(target: EventStore, run: readonly StoredEvent[]): Promise<void> {
  const [first] = run as [StoredEvent];
  const fresh = run.map(({ id, type, version, data, metadata }) => ({ id, type, version, data, metadata }));
  try {
    await target.append(first.stream, first.revision === 0 ? 'none' : first.revision - 1, fresh);
  } catch (reason) {
    const isAnother = reason instanceof Conflict || reason instanceof EventIdReused;
    throw isAnother ? targetDiffers(first.stream, first.revision) : reason;
  }
}

/** Reads both sides again, event by event. */
async function compared(
  { source, target, belongs = everything, tell }: Migration,
  total: number,
): Promise<Omit<Migrated, 'moved'>> {
  const other = partOf(target, belongs);
  const streams = new Set<string>();
  const digest = createHash('sha256');
  let events = 0;
  for await (const event of partOf(source, belongs)) {
    const { value } = await other.next();
    if (!value || !isSameEvent(event, value)) throw targetDiffers(event.stream, event.revision);
    streams.add(event.stream);
    digest.update(textOf(value));
    events += 1;
    if (events % 1000 === 0) tell?.({ stage: 'compare', done: events, total });
  }
  const { value: more } = await other.next();
  if (more) throw targetDiffers(more.stream, more.revision);
  return { events, streams: streams.size, digest: digest.digest('hex') };
}

async function countOf(log: EventReader, belongs: Belongs): Promise<number> {
  const events = partOf(log, belongs);
  let count = 0;
  while (!(await events.next()).done) count += 1;
  return count;
}

// A line each: JSON has no line breaks of its own.
function textOf({ id, stream, revision, type, version, data, metadata }: StoredEvent): string {
  return `${JSON.stringify([id, stream, revision, type, version, data, metadata])}\n`;
}
