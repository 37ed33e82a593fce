import { drawDay, drawEntry, isDay } from '../drawing';
import type { Kind } from '../kind';
import { BROKER, recorderOf } from '../who-may';

export const REASONS = ['wrong-member', 'wrong-amount', 'wrong-date', 'recorded-twice', 'other'] as const;

/** A broker undoes an entry, once. */
export const reversals: readonly Kind[] = [
  {
    name: 'a reversal',
    weight: 6,
    may: BROKER,
    draw(by, town, chance) {
      const [entry, on] = [drawEntry(town, chance), drawDay(town, chance)];
      const reason = chance.mostly<string>(
        () => chance.one(REASONS),
        () => 'spite',
      );
      return {
        path: `/entries/${entry}/reversal`,
        body: { reason, on },
        isMisshapen: !isDay(on) || reason === 'spite',
        answer() {
          const command = { type: 'ReverseEntry', reverses: entry, reason, on, today: town.today, ...recorderOf(by) };
          return town.hears(command, ([made]) => ({ status: 201, body: made! }), {
            ...{ kind: 'reversal', on, recordedBy: by.id, reverses: entry, reason },
          });
        },
      };
    },
  },
];
