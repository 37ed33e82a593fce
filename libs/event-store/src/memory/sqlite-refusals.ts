import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Refusal } from '@awr/kernel';
import { query, type Query } from '../sqlite/query';
import {
  NONE_REFUSED,
  type Refused,
  type RefusalMemory,
  type RefusedCommand,
  type RememberedRefusal,
} from './refusal-memory';

const RECALL = 'SELECT command_hash, refusal FROM refusals WHERE stream = ? AND command_id = ?';
const IDS_KEPT = 'SELECT command_id FROM refusals';
const REMEMBER = `
  INSERT INTO refusals (stream, command_id, command_hash, refusal) VALUES (?, ?, ?, ?)
  ON CONFLICT (stream, command_id) DO NOTHING`;
const FORGET_OLDEST = 'DELETE FROM refusals WHERE id <= (SELECT max(id) FROM refusals) - ?';

interface Pending extends RefusedCommand {
  readonly stream: string;
}

/**
 * Writes together what one turn of the event loop remembers, after its commands were answered: only this process has the
 * file, so what it knows everybody knows.
 */
export class SqliteRefusals implements RefusalMemory {
  private readonly find: Query<[string, string]>;
  private readonly keep: StatementSync;
  private readonly prune: StatementSync;
  private readonly ids: Query<[string]>;
  private readonly pending = new Map<string, Pending>();
  /** Of all that is kept and perhaps some more: nearly no command was ever refused, and a look into a file costs. */
  private refusedIds: Set<string> | undefined;
  private scheduled: NodeJS.Immediate | undefined;

  constructor(
    private readonly db: DatabaseSync,
    private readonly most: number,
    private readonly failed: (error: unknown) => void,
  ) {
    this.find = query(db, RECALL);
    this.ids = query(db, IDS_KEPT);
    this.keep = db.prepare(REMEMBER);
    this.prune = db.prepare(FORGET_OLDEST);
  }

  async recall(stream: string, commandIds: readonly string[]): Promise<Refused> {
    let found: Map<string, RememberedRefusal> | undefined;
    for (const commandId of commandIds) {
      const refused = this.pending.get(keyOf(stream, commandId)) ?? this.kept(stream, commandId);
      if (!refused) continue;
      found ??= new Map();
      found.set(commandId, { commandHash: refused.commandHash, refusal: refused.refusal });
    }
    return found ?? NONE_REFUSED;
  }

  async remember(stream: string, refused: readonly RefusedCommand[]): Promise<void> {
    for (const one of refused) this.keepSoon(stream, one);
  }

  private keepSoon(stream: string, { commandId, commandHash, refusal }: RefusedCommand): void {
    const key = keyOf(stream, commandId);
    if (this.pending.has(key)) return;
    this.pending.set(key, { stream, commandId, commandHash, refusal });
    this.refusedIds?.add(commandId);
    if (this.pending.size > this.most) this.pending.delete(this.pending.keys().next().value ?? key);
    this.scheduled ??= setImmediate(() => this.flush());
  }

  /** Writes what is pending. What can't be written (a full disk) waits for the next time. */
  flush(): void {
    clearImmediate(this.scheduled);
    this.scheduled = undefined;
    if (this.pending.size === 0) return;
    try {
      this.db.exec('BEGIN IMMEDIATE');
      for (const { stream, commandId, commandHash, refusal } of this.pending.values()) {
        this.keep.run(stream, commandId, commandHash, JSON.stringify(refusal));
      }
      this.prune.run(this.most);
      this.db.exec('COMMIT');
      this.pending.clear();
      // Those that were pruned are in it still.
      if (this.refusedIds && this.refusedIds.size > 2 * this.most) this.refusedIds = undefined;
    } catch (error) {
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      this.failed(error);
    }
  }

  private kept(stream: string, commandId: string): RememberedRefusal | undefined {
    try {
      if (!this.mayHaveRefused(commandId)) return undefined;
      const kept = this.find.get(stream, commandId);
      return kept && { commandHash: kept[0], refusal: JSON.parse(kept[1]) as Refusal };
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  private mayHaveRefused(commandId: string): boolean {
    this.refusedIds ??= new Set([
      ...this.ids.all().map(([id]) => id),
      ...Array.from(this.pending.values(), (each) => each.commandId),
    ]);
    return this.refusedIds.has(commandId);
  }
}

// A stream's name has no line break, so no two pairs share a key.
function keyOf(stream: string, commandId: string): string {
  return `${stream}\n${commandId}`;
}
