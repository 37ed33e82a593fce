import type { BlobStore } from '@awr/blobs';
import type { EventStore, NewEvent, Position } from '@awr/event-store';
import type { Sealer } from '@awr/kernel';
import { checkArchive, type CheckedArchive, type Known, type Lift } from './archive-check';
import { type EventLine, isOpened } from './archive-lines';
import { readArchive } from './read-archive';

export interface ArchiveTarget {
  readonly store: EventStore;
  readonly blobs: Pick<BlobStore, 'put'>;
  readonly keys: Sealer & {
    prepare(people: Iterable<string>): void;
    erase(people: readonly string[]): Promise<void>;
  };
  readonly deciders: readonly Known[];
  /** Archives are kept: one that an older Awr made is read as its log would be. */
  readonly lift: Lift;
  /** Keeps members from being told of what happened to them elsewhere, where members are told. */
  readonly untold?: {
    passOver(timebankId: string, through?: Position): void;
  };
}

export interface TakenIn {
  readonly timebankId: string;
  readonly events: number;
  readonly blobs: number;
  /** Of the last event that was written. */
  readonly position: Position;
}

export type TellProgress = (progress: {
  readonly stage: 'check' | 'write';
  readonly done: number;
  readonly total: number;
}) => void;

/** Events in one append. */
const MOST_TOGETHER = 500;
const PEOPLE_AT_ONCE = 1000;

/**
 * Takes a timebank in from an archive, as it was: the same events with the same ids and times, personal fields sealed
 * anew. Everything is read and checked before anything is written; a crash in the middle is made good by doing it again.
 * @throws ArchiveProblem
 */
export async function takeInArchive(target: ArchiveTarget, path: string, tell: TellProgress): Promise<TakenIn> {
  const { store, keys, blobs } = target;
  const checked = await checkArchive(path, target, store, (done) => tell({ stage: 'check', done, total: done }));
  // First, so that nobody who reads an event of theirs takes a key that is not there for one that was lost.
  await keys.erase([...checked.erased].filter((person) => !checked.people.has(person)));
  for (const people of inParts([...checked.people], PEOPLE_AT_ONCE)) keys.prepare(people);
  const { timebankId, events } = checked;
  target.untold?.passOver(timebankId);
  const writing = new Writing(target, checked);
  for await (const content of readArchive(path)) {
    if ('blob' in content) await blobs.put(Buffer.from(content.blob.bytes, 'base64'));
    if (!('event' in content)) continue;
    await writing.take(content.event);
    tell({ stage: 'write', done: writing.done, total: checked.events });
  }
  await writing.flush();
  const position = await store.head();
  target.untold?.passOver(timebankId, position);
  return { timebankId, events, blobs: checked.blobs, position };
}

/** Writes events in the archive's order, those of one stream that follow each other together. */
class Writing {
  done = 0;
  /** How many events of each stream have been met. */
  private readonly met = new Map<string, number>();
  private gathered: { readonly stream: string; readonly first: number; readonly events: NewEvent[] } | undefined;

  constructor(
    private readonly target: ArchiveTarget,
    private readonly checked: CheckedArchive,
  ) {}

  async take(event: EventLine): Promise<void> {
    const { stream } = event;
    const revision = this.met.get(stream) ?? 0;
    this.met.set(stream, revision + 1);
    this.done += 1;
    if (revision < (this.checked.there.get(stream) ?? 0)) return;
    if (this.gathered?.stream !== stream || this.gathered.events.length >= MOST_TOGETHER) await this.flush();
    this.gathered ??= { stream, first: revision, events: [] };
    this.gathered.events.push(this.sealedAnew(event));
  }

  async flush(): Promise<void> {
    if (!this.gathered) return;
    const { stream, first, events } = this.gathered;
    this.gathered = undefined;
    await this.target.store.append(stream, first === 0 ? 'none' : first - 1, events);
  }

  private sealedAnew({ id, type, version, data, metadata }: EventLine): NewEvent {
    const fields = Object.entries(data as object).map(([field, value]: [string, unknown]) =>
      isOpened(value) ? [field, this.target.keys.seal(value.person, id, field, value.value)] : [field, value],
    );
    return { id, type, version, data: Object.fromEntries(fields), metadata };
  }
}

function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
