import { newId } from '@awr/kernel';
import { drawDay, drawEntry, drawMember, drawMinutes, isAmount, isDay } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import type { Town } from '../town';
import { BROKER } from '../who-may';
import { REASONS } from './reversals';

/** The broker undoes what was recorded together, all of it or nothing. */
export const corrections: readonly Kind[] = [
  {
    name: 'a correction',
    weight: 5,
    may: BROKER,
    draw(by, town, chance) {
      const entry = drawEntry(town, chance);
      const right = {
        ...(chance.onceIn(2) && { minutes: drawMinutes(chance) }),
        ...(chance.onceIn(3) && { member: drawMember(town, chance) }),
        ...(chance.onceIn(3) && { on: drawDay(town, chance) }),
        ...(chance.onceIn(4) && { category: 'garden' }),
      };
      const reason = chance.mostly<string>(
        () => chance.one(REASONS),
        () => 'spite',
        12,
      );
      const { minutes = 1, on = town.today } = right;
      return {
        path: `/entries/${entry}/correction`,
        body: { reason, ...right },
        isMisshapen: reason === 'spite' || !isAmount(minutes) || !isDay(on),
        answer() {
          if (!town.ledger.paper.entry(entry)) return no('unknown-entry');
          const replaced = replacement(entry, right, town);
          if (!replaced) return no('correction-of-kind');
          const { command: better, told } = replaced;
          const { today } = town;
          const command = { type: 'CorrectEntry', reverses: entry, reason, replacement: better, on: today, today };
          const both = [
            { kind: 'reversal', on: today, recordedBy: by.id, reverses: entry, reason },
            { ...told, recordedBy: by.id, corrects: entry },
          ];
          return town.hears(
            command,
            (entries) => ({ status: 201, body: { items: entries } }),
            (index) => both[index]!,
          );
        },
      };
    },
  },
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
          const command = { type: 'ReverseBatch', batchId: batch, reason, on: day, today: town.today };
          const told = { kind: 'reversal', on: day, recordedBy: by.id, reason };
          return town.hears(command, (entries) => ({ status: 200, body: { items: entries } }), told);
        },
      };
    },
  },
];

interface Right {
  readonly minutes?: number;
  readonly member?: string;
  readonly on?: string;
  readonly category?: string;
}

/** What should have been recorded: what was not said stays as it was. */
function replacement(entry: string, right: Right, town: Town) {
  const wrong = town.told.get(entry) as Record<string, never> | undefined;
  if (!wrong || !['hours', 'gift', 'spend'].includes(wrong['kind']!)) return undefined;
  const { debit, credit, category, groupId, activityId, organisationId, offerId, people } = wrong;
  const { minutes = wrong['minutes'], on = wrong['on'], member } = right;
  const other = member === undefined ? undefined : town.accountOf(member);
  const places = { category: right.category ?? category, groupId, activityId, organisationId };
  const about = { minutes, on, today: town.today, byBroker: true, ...places };
  const told = { kind: wrong['kind'], on, ...places, offerId, people };
  if (wrong['kind'] === 'hours') return { command: { type: 'RecordHours', to: other ?? credit, ...about }, told };
  const from = other ?? debit;
  if (wrong['kind'] === 'gift') return { command: { type: 'GiveCredits', from, to: credit, ...about }, told };
  return { command: { type: 'SpendCredits', from, venue: credit, offerId, people, ...about }, told };
}
