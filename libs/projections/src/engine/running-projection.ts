import type { Position, StoredEvent } from '@awr/event-store';
import type { Transaction } from 'kysely';
import type { ApplyEvent } from '../projection';
import type { TableDefinitions } from '../table';
import type { Bookkeeping, GenerationRow } from '../views/bookkeeping-schema';
import { advance } from '../views/checkpoints';
import { anyTables } from '../schema/any-tables';
import type { KnownProjection } from '../views/reconcile';
import type { ViewRows } from '../writing/view-rows';

/** One generation of a projection while the engine brings it up to date. */
export class RunningProjection {
  /** Where it was after the last commit. */
  position: Position;
  /** True where queries are answered from it. */
  serves: boolean;
  hasIndexes: boolean;
  /** True from the moment when another generation takes its place, or it failed: nothing more is written to it. */
  hasEnded = false;
  /** Why the batch can't be committed as a whole. */
  trouble: { readonly error: unknown } | undefined;
  private applied = 0;
  private readonly rules: ReadonlyMap<string, ApplyEvent<TableDefinitions>>;

  constructor(
    readonly known: KnownProjection,
    readonly row: GenerationRow,
    private readonly rows: ViewRows,
  ) {
    this.position = row.position;
    this.serves = row.serving === 1;
    this.hasIndexes = this.serves;
    this.rules = new Map(Object.entries(known.projection.on));
  }

  get name(): string {
    return this.row.name;
  }

  get generation(): number {
    return this.row.generation;
  }

  get eventTypes(): readonly string[] {
    return [...this.rules.keys()];
  }

  /** Applies events, in memory only. Never throws: what went wrong is kept as trouble, for the commit to sort out. */
  async take(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) {
      const rule = this.rules.get(event.type);
      if (!rule) continue;
      if (this.trouble) return;
      this.applied++;
      try {
        // Most rules have nothing to wait for, and an await costs more than the rule.
        const pending = rule(event as StoredEvent<string, never>, this.rows.writer);
        if (pending) await pending;
      } catch (error) {
        this.trouble = { error };
      }
    }
  }

  /** Writes the batch's rows and the checkpoint. */
  async flush(tx: Transaction<Bookkeeping>, to: Position): Promise<void> {
    await this.rows.flush(anyTables(tx));
    const { name, generation, position: from } = this;
    await advance(tx, { name, generation, from, to, events: this.applied });
  }

  /** The flush was committed. */
  settle(at: Position): void {
    this.rows.settle();
    this.applied = 0;
    this.position = at;
  }

  /** Forgets the batch, as if its events had never come. */
  drop(): void {
    this.rows.drop();
    this.applied = 0;
    this.trouble = undefined;
  }
}
