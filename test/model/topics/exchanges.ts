import type { Chance } from '../chance';
import { drawDay, drawMember, drawMinutes, drawSelf, isAmount, isDay } from '../drawing';
import { type Expected, isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Town } from '../town';
import { BROKER_OR_MEMBER, runs, seesAll } from '../who-may';

export const HOWS = ['in-person', 'phone', 'letter', 'online'] as const;

/** Members helped each other; it counts once all who have a part in it have agreed. */
export const exchanges: readonly Kind[] = [
  {
    name: 'an exchange',
    weight: 10,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const on = drawDay(town, chance);
      const lines = drawLines(by, town, chance);
      const parties = [...new Set(lines.flatMap(({ helper, helped }) => [helper, helped]))];
      // What only a broker may say: in whose name it is, and who has agreed already.
      const says = runs(by) ? !chance.onceIn(4) : chance.onceIn(12);
      const agreed = says && chance.onceIn(2) ? drawAgreed(parties, chance) : undefined;
      const proposer = says
        ? chance.mostly(
            () => parties[0],
            () => drawMember(town, chance),
            6,
          )
        : undefined;
      return {
        path: '/exchanges',
        body: { lines, on, ...(proposer && { proposer }), ...(agreed && { agreed }) },
        isMisshapen: lines.length === 0 || !isDay(on) || !lines.every(({ minutes }) => isAmount(minutes)),
        answer() {
          if (!runs(by) && (proposer || agreed)) return no('not-allowed');
          const account = (name: string) => town.accountOf(name);
          const said = (agreed ?? []).map(({ how, members }) => ({ how, parties: members.map(account) }));
          const own = `member:${by.memberId}`;
          const inWhoseName = runs(by) ? proposer && account(proposer) : own;
          const about = { on, today: town.today, by: speakerOf(by), lapseDays: town.policy.exchangeLapseDays };
          const command = {
            ...{ type: 'ProposeExchange', ...about, proposer: inWhoseName },
            lines: lines.map(({ helper, helped, minutes }) => {
              return { helper: account(helper), helped: account(helped), minutes };
            }),
            agreed: runs(by) ? said : [...said, { how: 'online', parties: [own] }],
          };
          const number = town.exchanges.length + 1;
          const proposed = { exchangeId: exchangeId(number), on, recordedBy: by.id };
          const told = { kind: 'exchange', ...proposed, approvedBy: by.id };
          const answer = town.hears(command, (entries) => step(number, entries, 201), told);
          if (!isRefused(answer)) town.exchanges.push(proposed);
          return answer;
        },
      };
    },
  },
  {
    name: 'the withdrawal of an exchange',
    weight: 2,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const exchange = drawExchange(town, chance);
      return {
        path: `/exchanges/${exchange}/withdrawal`,
        answer() {
          const own = runs(by) ? {} : { member: `member:${by.memberId}` };
          const command = { type: 'WithdrawExchange', exchangeId: exchange, today: town.today, ...own };
          return hidden(
            by,
            exchange,
            town.hears(command, () => ended(exchange, 'withdrawn')),
            town,
          );
        },
      };
    },
  },
];

interface Line {
  readonly helper: string;
  readonly helped: string;
  readonly minutes: number;
}

function drawLines(by: Person, town: Town, chance: Chance): Line[] {
  return Array.from(
    {
      length: chance.mostly(
        () => chance.one([1, 1, 1, 2, 3]),
        () => 0,
        40,
      ),
    },
    () => {
      const [one, other] = [drawSelf(by, town, chance), drawMember(town, chance)];
      const minutes = drawMinutes(chance);
      return chance.onceIn(2) ? { helper: one, helped: other, minutes } : { helper: other, helped: one, minutes };
    },
  );
}

function drawAgreed(parties: readonly string[], chance: Chance) {
  const all = { how: chance.one(['in-person', 'phone', 'letter', 'online']), members: [...parties] };
  if (chance.onceIn(2) && parties.length > 0) return [all];
  return chance
    .some(parties)
    .map((member) => ({ how: chance.one(HOWS), members: [member] }))
    .slice(0, 4);
}

/** An exchange, mostly one that waits. */
export function drawExchange(town: Town, chance: Chance): string {
  const { exchanges } = town.ledger.paper;
  const open = exchanges.flatMap(({ status }, index) => (status === 'open' ? [index + 1] : []));
  if (open.length > 0 && !chance.onceIn(4)) return exchangeId(chance.one(open));
  return chance.mostly(
    () => exchangeId(chance.from(1, exchanges.length + 1)),
    () => chance.one(['x-000000', 'x']),
    8,
  );
}

function exchangeId(number: number): string {
  return `x-${String(number).padStart(6, '0')}`;
}

export function speakerOf({ id, memberId }: Person) {
  return { id, ...(memberId && { memberId }) };
}

export function step(number: number, entries: readonly object[], status: number) {
  const how = entries.length > 0 ? 'agreed' : 'open';
  return { status, body: { exchangeId: exchangeId(number), status: how, entries } };
}

export function ended(exchange: string, status: string) {
  return { status: 200, body: { exchangeId: exchange, status, entries: [] } };
}

/** To a member who has no part in an exchange there is none, whatever became of it. */
export function hidden(by: Person, exchange: string, answer: Expected, town: Town): Expected {
  const telling = ['exchange-settled', 'exchange-lapsed', 'not-a-party', 'not-the-proposer'];
  if (!isRefused(answer) || !telling.includes(answer.refused) || seesAll(by)) return answer;
  const lines = town.ledger.paper.exchanges[Number(exchange.slice(2)) - 1]?.lines ?? [];
  const hasPart = lines.some(({ helper, helped }) => [helper, helped].includes(`member:${by.memberId}`));
  return hasPart ? answer : no('unknown-exchange');
}
