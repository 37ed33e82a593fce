import { isDay } from '../drawing';
import type { Kind } from '../kind';
import { daysBefore } from '../town-clock';
import { BROKER } from '../who-may';

/** The broker closes what has been reported, and opens it again for a reason. */
export const periods: readonly Kind[] = [
  {
    name: 'the close of a period',
    weight: 1,
    may: BROKER,
    draw(_by, town, chance) {
      const last = town.ledger.paper.closedUntil.at(-1) ?? '2025-06-30';
      const until = chance.mostly(
        () => daysBefore(town.today, chance.from(0, 60)),
        () => chance.one([daysBefore(last, -3), '2025-02-31']),
        6,
      );
      const dryRun = chance.onceIn(3);
      return {
        path: '/periods',
        body: { until, ...(dryRun && { dryRun }) },
        isMisshapen: !isDay(until),
        answer() {
          const { paper } = town.ledger;
          const command = { type: 'ClosePeriod', until, today: town.today };
          const periodId = periodOf(paper.closedUntil.length + 1);
          const told = { periodId, until, throughEntry: town.entries };
          if (!dryRun) return town.hears(command, () => ({ status: 201, body: { ...told, status: 'closed' } }));
          // Tried on another sheet, which is thrown away.
          const closed = [...paper.closedUntil];
          const facts = new Map(town.facts);
          const answer = town.hears(command, () => ({ status: 200, body: { ...told, status: 'open' } }));
          paper.closedUntil.splice(0, Infinity, ...closed);
          town.facts.clear();
          for (const [fact, count] of facts) town.facts.set(fact, count);
          return answer;
        },
      };
    },
  },
  {
    name: 'the reopening of a period',
    weight: 1,
    may: BROKER,
    draw(_by, town, chance) {
      const period = periodOf(chance.from(1, town.ledger.paper.closedUntil.length + 1));
      return {
        path: `/periods/${period}/reopening`,
        body: { reason: 'Daeth taflen i’r golwg' },
        answer: () =>
          town.hears({ type: 'ReopenPeriod', periodId: period }, () => ({
            status: 200,
            body: { periodId: period, status: 'reopened' },
          })),
      };
    },
  },
];

export function periodOf(number: number): string {
  return `p-${String(number).padStart(4, '0')}`;
}
