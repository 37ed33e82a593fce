import { newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { isDay } from '../drawing';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import type { Town } from '../town';
import { daysBefore } from '../town-clock';
import { BROKER } from '../who-may';

/** Brokers close what a timebank no longer has, from a day on, and open it again: mostly soon, so that things go on. */
export const closings: readonly Kind[] = [
  closing('organisation', ({ place }) => place.organisations),
  closing('group', ({ place }) => place.groups.map(({ id }) => id)),
  closing('venue', ({ place }) => place.venues),
  reopening('organisation', ({ place }) => place.organisations),
  reopening('group', ({ place }) => place.groups.map(({ id }) => id)),
  reopening('venue', ({ place }) => place.venues),
];

type Those = (town: Town) => readonly string[];

function closing(kind: string, those: Those): Kind {
  return {
    name: `the closing of a ${kind}`,
    weight: 1,
    may: BROKER,
    draw(_by, town, chance) {
      const id = drawOf(those(town), chance);
      const on = drawRecent(town, chance);
      return {
        path: `/${kind}s/${id}/closing`,
        body: { ...(on && { on }), reason: 'ended' },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          if (!those(town).includes(id)) return no(`unknown-${kind}`);
          const closures = town.closures.get(id) ?? [];
          const last = closures.at(-1);
          if (last && last.until === undefined) return no('already-closed');
          const from = on ?? town.today;
          if (from > town.today) return no('date-in-future');
          if (last?.until !== undefined && from < last.until) return no('closed-before-reopening');
          town.closures.set(id, [...closures, { from }]);
          return told(id, 'closed', from, 'ended');
        },
      };
    },
  };
}

function reopening(kind: string, those: Those): Kind {
  return {
    name: `the reopening of a ${kind}`,
    weight: 4,
    may: BROKER,
    draw(_by, town, chance) {
      const closed = those(town).filter((id) => town.closures.get(id)?.at(-1)?.until === undefined);
      const id = drawOf(closed.length > 0 ? closed : those(town), chance);
      const on = drawRecent(town, chance);
      return {
        path: `/${kind}s/${id}/reopening`,
        body: { ...(on && { on }), reason: 'began-again' },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          if (!those(town).includes(id)) return no(`unknown-${kind}`);
          const closures = town.closures.get(id) ?? [];
          const last = closures.at(-1);
          if (!last || last.until !== undefined) return no('not-closed');
          const until = on ?? town.today;
          if (until > town.today) return no('date-in-future');
          if (until < last.from) return no('reopened-before-closing');
          town.closures.set(id, [...closures.slice(0, -1), { ...last, until }]);
          return told(id, 'open', until, 'began-again');
        },
      };
    },
  };
}

function told(id: string, status: string, on: string, reason: string): Expected {
  return { status: 200, body: { id, status, on, reason } };
}

function drawOf(those: readonly string[], chance: Chance): string {
  return chance.mostly(() => chance.one(those), newId, 15);
}

/** Today where nothing is said; now and then a day to come, or one that there is not. */
function drawRecent(town: Town, chance: Chance): string | undefined {
  return chance.mostly(
    () => chance.one([undefined, daysBefore(town.today, chance.from(0, 6))]),
    () => chance.one([daysBefore(town.today, -1), '2025-02-31']),
    12,
  );
}
