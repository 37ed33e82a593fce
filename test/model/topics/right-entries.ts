import type { Chance } from '../chance';
import { drawDay, drawEntry, drawMember, drawMinutes, isAmount, isDay } from '../drawing';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import type { About, Town } from '../town';
import { BROKER, recorderOf } from '../who-may';
import { belongingTo, closedAt, drawPlace, type Named, placeNamed } from './hours';
import { REASONS } from './reversals';

/** What should have been recorded, as far as it is said. */
type Right = Readonly<Record<string, string | number>>;

/** What a broker may have got wrong in an entry of each kind. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  hours: ['minutes', 'member', 'on', 'category', 'activityId', 'groupId', 'organisationId'],
  gift: ['minutes', 'member', 'to', 'on', 'category'],
  spend: ['minutes', 'member', 'on', 'category'],
  grant: ['minutes', 'member', 'on', 'category', 'grant'],
  exchange: ['minutes', 'helper', 'helped', 'on', 'category'],
};

/** The broker puts an entry right: it is reversed and what is right recorded, in one step. */
export const rightEntries: readonly Kind[] = [
  {
    name: 'a correction',
    weight: 6,
    may: BROKER,
    draw(by, town, chance) {
      const entry = drawEntry(town, chance);
      const right = drawRight(entry, town, chance);
      const reason = chance.mostly<string>(
        () => chance.one(REASONS),
        () => 'spite',
        12,
      );
      const { minutes = 1, on = town.today } = right;
      return {
        path: `/entries/${entry}/correction`,
        body: { reason, ...right },
        isMisshapen: reason === 'spite' || !isAmount(Number(minutes)) || !isDay(String(on)),
        answer() {
          if (!town.ledger.paper.entry(entry)) return no('unknown-entry');
          const replaced = replacement(town.told.get(entry), right, town);
          if ('refused' in replaced) return replaced;
          const { today } = town;
          const command = { type: 'CorrectEntry', reverses: entry, reason, on: today, today, ...recorderOf(by) };
          const both = [
            { kind: 'reversal', on: today, recordedBy: by.id, reverses: entry, reason },
            { ...replaced.told, recordedBy: by.id, corrects: entry, batchId: town.ledger.paper.entry(entry)?.batchId },
          ];
          return town.hears(
            { ...command, replacement: { ...replaced.command, ...recorderOf(by) } },
            (entries) => ({ status: 201, body: { items: entries } }),
            (index) => both[index]!,
          );
        },
      };
    },
  },
];

function drawRight(entry: string, town: Town, chance: Chance): Right {
  const parts: Readonly<Record<string, () => Right>> = {
    minutes: () => ({ minutes: drawMinutes(chance) }),
    member: () => ({ member: drawMember(town, chance) }),
    to: () => ({ to: chance.onceIn(4) ? 'pot' : drawMember(town, chance) }),
    helper: () => ({ helper: drawMember(town, chance) }),
    helped: () => ({ helped: drawMember(town, chance) }),
    on: () => ({ on: drawDay(town, chance) }),
    category: () => ({ category: 'garden' }),
    grant: () => ({ grant: chance.one(['hardship', 'thanks']) }),
    groupId: () => drawPlace(undefined, town, chance) as Right,
  };
  const own = PARTS[String(town.told.get(entry)?.['kind'])] ?? ['minutes'];
  const said = chance.some(own, 3).flatMap((part) => parts[part] ?? []);
  if (chance.onceIn(12)) said.push(chance.one(Object.values(parts)));
  return Object.assign({}, ...said.map((part) => part())) as Right;
}

type Refused = Extract<Expected, { refused: string }>;

/** What should have been there: whatever was not said stays as it was. */
function replacement(wrong: About | undefined, right: Right, town: Town): Refused | { command: object; told: object } {
  const kind = String(wrong?.['kind']);
  const parts = PARTS[kind];
  if (!wrong || !parts) return no('correction-of-kind') as Refused;
  if (Object.keys(right).length === 0) return no('correction-empty') as Refused;
  if (!Object.keys(right).every((part) => parts.includes(part))) return no('correction-of-field') as Refused;
  if (!Object.keys(right).some((part) => isOther(part, right[part]!, wrong, town)))
    return no('correction-empty') as Refused;
  const { minutes = wrong['minutes'], on = wrong['on'], category = wrong['category'] } = right;
  const account = (part: string, before: string) =>
    part in right ? town.accountOf(String(right[part])) : wrong[before];
  const about = { minutes, on, today: town.today, byBroker: true, category };
  const told = { kind, on, category };
  switch (kind) {
    case 'hours': {
      const place = placeOf(wrong, right, String(on), town);
      if ('refused' in place) return place;
      const command = { type: 'RecordHours', to: account('member', 'credit'), ...about, ...place };
      return { command, told: { ...told, ...place } };
    }
    case 'gift': {
      const to = right['to'] === 'pot' ? 'pot' : account('to', 'credit');
      return { command: { type: 'GiveCredits', from: account('member', 'debit'), to, ...about }, told };
    }
    case 'spend': {
      const { credit: venue, offerId, people } = wrong;
      const command = { type: 'SpendCredits', from: account('member', 'debit'), venue, offerId, people, ...about };
      return { command, told: { ...told, offerId, people } };
    }
    case 'grant': {
      const { grant = wrong['grant'] } = right;
      const command = { type: 'GrantFromPot', to: account('member', 'credit'), grant, ...about };
      return { command, told: { ...told, grant } };
    }
    default: {
      const { exchangeId } = wrong;
      const [helper, helped] = [account('helper', 'credit'), account('helped', 'debit')];
      return { command: { type: 'RecordHelp', exchangeId, helper, helped, ...about }, told: { ...told, exchangeId } };
    }
  }
}

/** Whether what is said differs from what was recorded. Of a place it always does: nothing stays of the wrong one. */
function isOther(part: string, said: string | number, wrong: About, town: Town): boolean {
  const sides: Readonly<Record<string, readonly string[]>> = {
    member: [wrong['kind'] === 'hours' || wrong['kind'] === 'grant' ? 'credit' : 'debit'],
    ...{ to: ['credit'], helper: ['credit'], helped: ['debit'] },
  };
  if (/Id$/.test(part)) return true;
  const [side] = sides[part] ?? [];
  if (side === undefined) return said !== wrong[part];
  return (said === 'pot' ? 'pot' : town.accountOf(String(said))) !== wrong[side];
}

/** Where a right place is named, nothing stays of the wrong one. */
function placeOf(wrong: About, right: Right, on: string, town: Town): Refused | Named {
  const named = placesIn(right);
  const isNamed = Object.keys(named).length > 0;
  const before = isNamed ? {} : { ...placesIn(wrong), category: wrong['category'] };
  const { category } = { ...before, ...right } as { category?: string };
  const said = { ...(isNamed ? named : placesIn(wrong)), ...(category && { category }) };
  const at = placeNamed(said, town);
  if ('refused' in at) return at;
  const known = { ...belongingTo(at.group), ...belongingTo(at.activity), ...said };
  const closed = closedAt(known, on, town);
  if (closed) return closed;
  // What was not said of the right place is not to be there.
  return {
    groupId: undefined,
    activityId: undefined,
    organisationId: undefined,
    category: undefined,
    ...known,
  } as Named;
}

function placesIn(from: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const names = ['activityId', 'groupId', 'organisationId'].filter((name) => from[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, String(from[name])]));
}
