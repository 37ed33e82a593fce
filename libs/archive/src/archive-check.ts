import { blobIdOf } from '@awr/blobs';
import { type EventReader, EventTooNew, type StoredEvent } from '@awr/event-store';
import type { Decider, DomainEvent } from '@awr/kernel';
import { isSealed } from '@awr/kernel';
import { type EventLine, isOpened } from './archive-lines';
import { ArchiveProblem, lineWrong } from './archive-problems';
import { readArchive } from './read-archive';

/** Any decider, as far as reading its events is concerned. */
export type Known = Pick<Decider<never, unknown, DomainEvent>, 'category' | 'initial' | 'evolve' | 'events'>;

/** An event in the version that this Awr knows. @throws EventTooNew */
export type Lift = (event: StoredEvent) => StoredEvent;

export interface CheckedArchive {
  readonly timebankId: string;
  readonly events: number;
  readonly blobs: number;
  /** How many of each stream's events are there already, from a time before that was cut short. */
  readonly there: ReadonlyMap<string, number>;
  /** Whose personal fields are in plain in it. */
  readonly people: ReadonlySet<string>;
  /** Whose seals stay shut. */
  readonly erased: ReadonlySet<string>;
}

/**
 * Reads a whole archive before anything of it is written: every event must be of a kind that this Awr knows, follow
 * from those before it, and not clash with what is in the log.
 * @throws ArchiveProblem naming the line.
 */
export async function checkArchive(
  path: string,
  { deciders, lift }: { readonly deciders: readonly Known[]; readonly lift: Lift },
  log: Pick<EventReader, 'readStream'>,
  tell: (events: number) => void,
): Promise<CheckedArchive> {
  const check = new ArchiveCheck(deciders, lift, log);
  for await (const content of readArchive(path)) {
    if ('heading' in content) check.timebankId = content.heading.timebankId;
    else if ('event' in content) await check.take(content.event, content.line);
    else check.blob(content.blob.blob, content.blob.bytes, content.line);
    if (check.events % 1000 === 0) {
      tell(check.events);
      await new Promise(setImmediate);
    }
  }
  return check;
}

class ArchiveCheck implements CheckedArchive {
  timebankId = '';
  events = 0;
  blobs = 0;
  readonly there = new Map<string, number>();
  readonly people = new Set<string>();
  readonly erased = new Set<string>();
  private readonly deciders: ReadonlyMap<string, Known>;
  private readonly states = new Map<string, unknown>();
  private readonly known = new Map<string, Set<string>>();

  constructor(
    deciders: readonly Known[],
    private readonly lift: Lift,
    private readonly log: Pick<EventReader, 'readStream'>,
  ) {
    this.deciders = new Map(deciders.map((decider) => [decider.category, decider]));
  }

  async take(event: EventLine, line: number): Promise<void> {
    const { stream, type } = event;
    const decider = this.deciders.get(stream.slice(0, stream.indexOf('-')));
    if (!decider || !Object.hasOwn(decider.events, type)) {
      throw lineWrong(line, { cy: `nid yw ${type} yn ${stream} yn hysbys`, en: `${type} in ${stream} is not known` });
    }
    const { data } = this.asKnown(event);
    const state = this.states.has(stream) ? this.states.get(stream) : decider.initial();
    try {
      this.states.set(stream, decider.evolve(state, { type, data }));
    } catch (reason) {
      throw doesNotFollow(line, event, reason);
    }
    await this.compare(event);
    for (const value of Object.values(event.data as object)) {
      if (isOpened(value)) this.people.add(value.person);
      if (isSealed(value)) this.erased.add(value.person);
    }
    this.events += 1;
  }

  private asKnown(event: EventLine): { readonly data: unknown } {
    try {
      // Where it stands in a log is not known yet, and nothing of it is needed.
      return this.lift({ ...event, revision: 0, position: '' });
    } catch (reason) {
      throw reason instanceof EventTooNew ? new ArchiveProblem('archive-too-new') : reason;
    }
  }

  blob(id: string, bytes: string, line: number): void {
    if (blobIdOf(Buffer.from(bytes, 'base64')) !== id) {
      throw lineWrong(line, { cy: `nid ${id} yw’r blob`, en: `the blob is not ${id}` });
    }
    this.blobs += 1;
  }

  /** What the log has of a stream must be the archive's own beginning of it. */
  private async compare({ stream, id }: EventLine): Promise<void> {
    const known = this.known.get(stream) ?? (await this.idsOf(stream));
    this.known.set(stream, known);
    const there = this.there.get(stream) ?? 0;
    if (there >= known.size) return;
    if (!known.has(id)) throw new ArchiveProblem('archive-timebank-there', { what: stream });
    this.there.set(stream, there + 1);
  }

  private async idsOf(stream: string): Promise<Set<string>> {
    const ids = new Set<string>();
    for await (const page of this.log.readStream(stream)) for (const { id } of page) ids.add(id);
    return ids;
  }
}

/** Why an event can't have happened is said in English, as in the log of errors: it is for whoever is asked to help. */
function doesNotFollow(line: number, { type, stream }: EventLine, reason: unknown): ArchiveProblem {
  const why = reason instanceof Error ? reason.message : String(reason);
  return lineWrong(line, {
    cy: `nid yw ${type} yn dilyn o’r hyn sydd o’i flaen yn ${stream} (${why})`,
    en: `${type} does not follow from what is before it in ${stream} (${why})`,
  });
}
