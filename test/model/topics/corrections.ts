import { newId } from '@awr/kernel';
import { drawDay, isDay } from '../drawing';
import type { Kind } from '../kind';
import { BROKER, recorderOf } from '../who-may';
import { REASONS } from './reversals';

/** The broker undoes what was recorded together, all of it or nothing. */
export const corrections: readonly Kind[] = [
  {
    name: 'the reversal of a batch',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const batches = [...new Set(town.ledger.paper.entries.flatMap(({ batchId }) => batchId ?? []))].slice(-8);
      const batch = batches.length === 0 || chance.onceIn(10) ? newId() : chance.one(batches);
      const on = chance.onceIn(2) ? drawDay(town, chance) : undefined;
      const reason = chance.mostly<string>(
        () => chance.one(REASONS),
        () => 'spite',
        12,
      );
      return {
        path: `/batches/${batch}/reversal`,
        body: { reason, ...(on && { on }) },
        isMisshapen: reason === 'spite' || (on !== undefined && !isDay(on)),
        answer() {
          const day = on ?? town.today;
          const about = { reason, on: day, today: town.today, ...recorderOf(by) };
          const command = { type: 'ReverseBatch', batchId: batch, ...about };
          const told = { kind: 'reversal', on: day, recordedBy: by.id, reason };
          return town.hears(command, (entries) => ({ status: 200, body: { items: entries } }), told);
        },
      };
    },
  },
];
