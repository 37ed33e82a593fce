import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EventFilter } from '../event-store';
import { query, type Query } from './query';

/** A stream category and an event type: what events are filtered by. */
export interface EventKind {
  readonly id: number;
  readonly category: string;
  readonly type: string;
}

const KINDS_AFTER = 'SELECT id, category, type FROM kinds WHERE id > ? ORDER BY id';
const ADD_KIND = 'INSERT INTO kinds (id, category, type) VALUES (?, ?, ?)';

/** The kinds of event that the log has: a few dozen, so they are all kept in memory. */
export class EventKinds {
  private readonly after: Query<[number, string, string]>;
  private readonly add: StatementSync;
  /** The kind with id n stands at n - 1. */
  private kinds: EventKind[] = [];
  private byName = new Map<string, EventKind>();

  constructor(db: DatabaseSync) {
    this.after = query(db, KINDS_AFTER);
    this.add = db.prepare(ADD_KIND);
    this.refresh();
  }

  /** Learns the kinds that others have added. Gives how many there are. */
  refresh(): number {
    for (const [id, category, type] of this.after.all(this.kinds.length)) this.learn({ id, category, type });
    return this.kinds.length;
  }

  get(id: number): EventKind | undefined {
    if (id > this.kinds.length) this.refresh();
    return this.kinds[id - 1];
  }

  /** The kind's id; new ones are added within the transaction that is open. */
  idOf(category: string, type: string): number {
    const known = this.find(category, type);
    if (known) return known.id;
    const kind = { id: this.kinds.length + 1, category, type };
    this.add.run(kind.id, category, type);
    this.learn(kind);
    return kind.id;
  }

  /** Forgets what was added by a transaction that came to nothing. */
  forget(): void {
    this.kinds = [];
    this.byName = new Map();
  }

  matching({ categories, types }: EventFilter): EventKind[] {
    return this.kinds.filter(
      (kind) => (!categories || categories.includes(kind.category)) && (!types || types.includes(kind.type)),
    );
  }

  private find(category: string, type: string): EventKind | undefined {
    const name = nameOf(category, type);
    const known = this.byName.get(name);
    if (known) return known;
    this.refresh();
    return this.byName.get(name);
  }

  private learn(kind: EventKind): void {
    this.kinds.push(kind);
    this.byName.set(nameOf(kind.category, kind.type), kind);
  }
}

// A category has no dash, so no two kinds share a name.
function nameOf(category: string, type: string): string {
  return `${category}-${type}`;
}
