import { newId } from '@awr/kernel';
import { drawMinutes, isAmount } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import { BROKER } from '../who-may';

/** Mostly days that follow on each other; now and then some that overlap, or end before they begin. */
const DAYS = [
  { from: '2025-06-01', until: '2025-08-31' },
  { from: '2025-09-01', until: '2025-09-30' },
  { from: '2025-10-01', until: '2025-12-31' },
  { from: '2026-01-01', until: '2026-03-31' },
];
const ODD_DAYS = [
  { from: '2025-09-15', until: '2025-10-15' },
  { from: '2025-12-31', until: '2025-12-01' },
];

/** The broker says how much an organisation may issue. */
export const budgets: readonly Kind[] = [
  {
    name: 'a budget',
    weight: 3,
    may: BROKER,
    draw(by, town, chance) {
      const organisation = chance.mostly(() => chance.one(town.place.organisations), newId, 12);
      const days = chance.mostly(
        () => chance.one(DAYS),
        () => chance.one(ODD_DAYS),
        5,
      );
      const minutes = chance.onceIn(8) ? drawMinutes(chance) : chance.from(600, 6000);
      return {
        path: `/organisations/${organisation}/budget`,
        body: { ...days, minutes },
        isMisshapen: !isAmount(minutes),
        answer() {
          if (!town.place.organisations.includes(organisation)) return no('unknown-organisation');
          if (town.isClosed(organisation, days.from)) return no('organisation-closed');
          const budget = { organisationId: organisation, ...days, minutes };
          const command = { type: 'SetIssuingBudget', ...budget, setBy: by.id };
          return town.hears(command, () => ({ status: 200, body: budget }));
        },
      };
    },
  },
];
