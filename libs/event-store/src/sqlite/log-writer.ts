import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Conflict, EventIdReused } from '../errors';
import type { Appended, ExpectedRevision } from '../event-store';
import { sameContent, type AppendRequest, type SerialisedEvent } from '../serialised-event';
import { categoryOf } from '../names';
import { bytesOf } from './event-id';
import { EventKinds } from './event-kinds';
import { headOf } from './head';
import { query, type Query } from './query';
import { StreamHeads, type StreamHead } from './streams';

const FIND_EVENT = `
  SELECT position, revision, kinds.type, version, data
  FROM events JOIN kinds ON kinds.id = events.kind
  WHERE events.id = ? AND events.stream = ?`;
const ADD_EVENT = `
  INSERT INTO events (position, stream, revision, kind, version, id, data, metadata)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

interface Place {
  readonly position: number;
  readonly revision: number;
}

/** Writes appends into the transaction that is open. Only one exists for a log, so what it remembers is true. */
export class LogWriter {
  private readonly head: () => number;
  private readonly findEvent: Query<[number, number, string, number, string]>;
  private readonly addEvent: StatementSync;
  private readonly streams: StreamHeads;
  private readonly kinds: EventKinds;
  private lastPosition: number | undefined;

  constructor(db: DatabaseSync) {
    this.head = headOf(db);
    this.findEvent = query(db, FIND_EVENT);
    this.addEvent = db.prepare(ADD_EVENT);
    this.streams = new StreamHeads(db);
    this.kinds = new EventKinds(db);
  }

  /** Says no (Conflict, EventIdReused) before anything is written, so the transaction can go on without this one. */
  append({ stream, expected, events }: AppendRequest): Appended {
    const head = this.streams.of(stream);
    const places = head ? this.alreadyStored(stream, head, events) : new Map<string, Place>();
    if (events.some((event) => !places.has(event.id))) {
      requireRevision(stream, expected, head);
      this.write(stream, head ?? this.streams.begin(stream), events, places);
    }
    const all = events.map((event) => places.get(event.id) as Place);
    return { revision: (all.at(-1) as Place).revision, positions: all.map(({ position }) => String(position)) };
  }

  /** Forgets what was changed by a transaction that came to nothing. */
  forget(): void {
    this.streams.forget();
    this.kinds.forget();
    this.lastPosition = undefined;
  }

  private alreadyStored(stream: string, head: StreamHead, events: readonly SerialisedEvent[]): Map<string, Place> {
    const places = new Map<string, Place>();
    for (const event of events) {
      const found = this.findEvent.get(bytesOf(event.id), head.id);
      if (!found) continue;
      const [position, revision, type, version, data] = found;
      if (!sameContent(event, { id: event.id, type, version, data })) throw new EventIdReused(stream, event.id);
      places.set(event.id, { position, revision });
    }
    return places;
  }

  private write(
    stream: string,
    head: StreamHead,
    events: readonly SerialisedEvent[],
    places: Map<string, Place>,
  ): void {
    const category = categoryOf(stream);
    let position = (this.lastPosition ??= this.head());
    for (const { id, type, version, data, metadata } of events) {
      if (places.has(id)) continue;
      const place = { position: ++position, revision: ++head.revision };
      const kind = this.kinds.idOf(category, type);
      this.addEvent.run(place.position, head.id, place.revision, kind, version, bytesOf(id), data, metadata);
      places.set(id, place);
    }
    this.lastPosition = position;
  }
}

function requireRevision(stream: string, expected: ExpectedRevision, head: StreamHead | undefined): void {
  const actual = head ? head.revision : 'none';
  if (expected !== 'any' && expected !== actual) throw new Conflict(stream, expected, actual);
}
