import type { Refusal } from '@awr/kernel';
import type { Postgres } from '@awr/postgres';
import {
  type Refused,
  type RefusalMemory,
  type RefusedCommand,
  type RememberedRefusal,
  NONE_REFUSED,
} from '../refusal-memory';
import type { Attempts } from './attempts';

const RECALL = `
  SELECT command_id, command_hash, refusal FROM awr_memory.refusals WHERE stream = $1 AND command_id = ANY ($2)`;
const REMEMBER = `
  INSERT INTO awr_memory.refusals (stream, command_id, command_hash, refusal)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
  ON CONFLICT (stream, command_id) DO NOTHING`;
const FORGET_OLDEST = `
  DELETE FROM awr_memory.refusals WHERE stream = $1 AND id <= (
    SELECT id FROM awr_memory.refusals WHERE stream = $1 ORDER BY id DESC OFFSET $2 LIMIT 1)`;
/** How much over the limit a stream's refusals may be before the oldest go. */
const LEEWAY = 0.01;
/** Of how many streams the additions are counted: a few megabytes. */
const MOST_STREAMS = 20_000;

interface RefusalRow {
  readonly command_id: string;
  readonly command_hash: string;
  readonly refusal: string;
}

interface Pending extends RefusedCommand {
  readonly stream: string;
}

/** Refusals that several processes share: written before they are answered, asked for once a batch. */
export class PostgresRefusals implements RefusalMemory {
  /** What the server could not take yet; this process knows it meanwhile. */
  private readonly pending = new Map<string, Pending>();
  /** How many were added to a stream since its oldest were forgotten. */
  private readonly added = new Map<string, number>();

  constructor(
    private readonly postgres: Postgres,
    private readonly most: number,
    private readonly attempts: Attempts,
  ) {}

  async recall(stream: string, commandIds: readonly string[]): Promise<Refused> {
    if (commandIds.length === 0) return NONE_REFUSED;
    const rows = await this.attempts.attempt(() => this.postgres.query<RefusalRow>(RECALL, [stream, commandIds]));
    const found = new Map<string, RememberedRefusal>();
    for (const { command_id: commandId, command_hash: commandHash, refusal } of rows ?? []) {
      found.set(commandId, { commandHash, refusal: JSON.parse(refusal) as Refusal });
    }
    for (const commandId of this.pending.size > 0 ? commandIds : []) {
      const pending = this.pending.get(keyOf(stream, commandId));
      if (pending && !found.has(commandId)) found.set(commandId, pending);
    }
    return found;
  }

  async remember(stream: string, refused: readonly RefusedCommand[]): Promise<void> {
    for (const one of refused) {
      const key = keyOf(stream, one.commandId);
      if (!this.pending.has(key)) this.pending.set(key, { stream, ...one });
      if (this.pending.size > this.most) this.pending.delete(this.pending.keys().next().value ?? key);
    }
    await this.attempts.attempt(() => this.flush());
  }

  /** Tries once more to write what the server could not take. */
  async settle(): Promise<void> {
    await this.attempts.attempt(() => this.flush());
  }

  private async flush(): Promise<void> {
    const all = [...this.pending];
    if (all.length === 0) return;
    const refusals = all.map(([, one]) => one);
    await this.postgres.query(REMEMBER, [
      refusals.map(({ stream }) => stream),
      refusals.map(({ commandId }) => commandId),
      refusals.map(({ commandHash }) => commandHash),
      refusals.map(({ refusal }) => JSON.stringify(refusal)),
    ]);
    for (const [key, one] of all) if (this.pending.get(key) === one) this.pending.delete(key);
    for (const stream of new Set(refusals.map((one) => one.stream))) await this.forgetOldest(stream, refusals.length);
  }

  private async forgetOldest(stream: string, added: number): Promise<void> {
    // A process that sees a stream for the first time can't tell how many others have added.
    const count = (this.added.get(stream) ?? Infinity) + added;
    if (this.added.size > MOST_STREAMS) this.added.clear();
    this.added.set(stream, count < this.most * LEEWAY ? count : 0);
    if (count >= this.most * LEEWAY) await this.postgres.query(FORGET_OLDEST, [stream, this.most]);
  }
}

// A stream's name has no line break, so no two pairs share a key.
function keyOf(stream: string, commandId: string): string {
  return `${stream}\n${commandId}`;
}
