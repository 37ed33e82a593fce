import type { Position, StoredEvent } from '@awr/event-store';
import type { Kysely } from 'kysely';
import type { Bookkeeping } from './bookkeeping-schema';
import { CheckpointMoved } from './errors';

const MOST_REASON_CHARACTERS = 500;

export interface Advance {
  readonly name: string;
  readonly generation: number;
  readonly from: Position;
  readonly to: Position;
  /** How many events were applied on the way. */
  readonly events: number;
}

/** Moves a checkpoint, in the transaction that writes the rows: from where it is said to be, or not at all. */
export async function advance(tx: Kysely<Bookkeeping>, { name, generation, from, to, events }: Advance): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('awr_projections')
    .set((row) => ({ position: to, events: row('events', '+', events), updated_at: now() }))
    .where('name', '=', name)
    .where('generation', '=', generation)
    .where('position', '=', from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved(name);
}

/** Notes on which event a projection stopped, and why. */
export async function noteFailure(
  db: Kysely<Bookkeeping>,
  { name, generation }: { readonly name: string; readonly generation: number },
  event: StoredEvent,
  reason: string,
): Promise<void> {
  await db
    .updateTable('awr_projections')
    .set({
      state: 'failed',
      failed_event_id: event.id,
      failed_event_type: event.type,
      failed_position: event.position,
      failed_reason: reason.slice(0, MOST_REASON_CHARACTERS),
      updated_at: now(),
    })
    .where('name', '=', name)
    .where('generation', '=', generation)
    .execute();
}

export function now(): string {
  return new Date().toISOString();
}
