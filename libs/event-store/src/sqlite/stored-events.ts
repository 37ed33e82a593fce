import type { DatabaseSync } from 'node:sqlite';
import type { EventMetadata, StoredEvent } from '../event-store';
import { uuidOf } from './event-id';
import type { EventKinds } from './event-kinds';
import { damaged } from './failures';
import { query, type Query } from './query';

/** The columns that `StoredEvents.from` reads, in its order. */
export const EVENT_COLUMNS = 'position, stream, revision, kind, version, hex(id), data, metadata';
export type EventRow = [number, number, number, number, number, string, string, string];

const STREAM_NAME = 'SELECT name FROM streams WHERE id = ?';

// About 10 MB of memory; see StreamHeads.
const MOST_REMEMBERED = 100_000;

/** Makes events of rows. */
export class StoredEvents {
  private readonly findName: Query<[string]>;
  private readonly names = new Map<number, string>();

  constructor(
    db: DatabaseSync,
    private readonly kinds: EventKinds,
    private readonly path: string,
  ) {
    this.findName = query(db, STREAM_NAME);
  }

  // Plain objects, parsed at once: parsing on first touch gains nothing, since whoever replays reads data and metadata.
  from([position, stream, revision, kind, version, id, data, metadata]: EventRow): StoredEvent {
    return {
      id: uuidOf(id),
      type: this.typeOf(kind),
      version,
      data: this.parsed(data, position),
      metadata: this.parsed(metadata, position) as EventMetadata,
      stream: this.nameOf(stream),
      revision,
      position: String(position),
    };
  }

  private typeOf(kind: number): string {
    const known = this.kinds.get(kind);
    if (!known) throw damaged(this.path);
    return known.type;
  }

  private nameOf(stream: number): string {
    const remembered = this.names.get(stream);
    if (remembered !== undefined) return remembered;
    const [name] = this.findName.get(stream) ?? [];
    if (name === undefined) throw damaged(this.path);
    if (this.names.size >= MOST_REMEMBERED) this.names.clear();
    this.names.set(stream, name);
    return name;
  }

  private parsed(json: string, position: number): unknown {
    try {
      return JSON.parse(json);
    } catch (cause) {
      throw damaged(this.path, new Error(`the event at ${position} is not JSON`, { cause }));
    }
  }
}
