import type { Chance } from '../chance';
import { drawMember } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import type { Person } from '../people';
import type { Town } from '../town';
import { BROKER_OR_MEMBER, actsForMember, runs } from '../who-may';
import { DECLINE_REASONS } from './claim-decisions';
import { drawExchange, ended, hidden, HOWS, speakerOf, step } from './exchanges';

/** Whoever has a part in an exchange agrees or declines; a broker on behalf of whoever is not online, saying how. */
export const exchangeAnswers: readonly Kind[] = [
  {
    name: 'an agreement to an exchange',
    weight: 10,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const exchange = drawExchange(town, chance);
      const how = chance.mostly<string>(
        () => (runs(by) ? chance.one(HOWS) : 'online'),
        () => chance.one(['nod', 'phone']),
        10,
      );
      // Brokers say for whom they speak, and mostly how that was said; members need say neither.
      const named = chance.onceIn(5) ? !runs(by) : runs(by);
      const members = named ? drawParties(exchange, town, chance) : undefined;
      const isSaid = !chance.onceIn(3);
      return {
        path: `/exchanges/${exchange}/agreement`,
        body: { ...(isSaid && { how }), ...(members && { members }) },
        isMisshapen: (isSaid && how === 'nod') || members?.length === 0 || isNobody(members, by),
        answer() {
          const parties = (members ?? [by.memberId ?? '']).map((name) => town.accountOf(name));
          if (!parties.every((party) => actsForMember(by, party.slice('member:'.length)))) return no('not-allowed');
          const command = {
            type: 'AgreeExchange',
            exchangeId: exchange,
            parties,
            how: isSaid ? how : 'online',
            by: speakerOf(by),
            today: town.today,
          };
          const proposed = town.exchanges[Number(exchange.slice(2)) - 1];
          const told = { kind: 'exchange', ...proposed, approvedBy: by.id };
          const answer = town.hears(command, (entries) => step(Number(exchange.slice(2)), entries, 200), told);
          return hidden(by, exchange, answer, town);
        },
      };
    },
  },
  {
    name: 'the decline of an exchange',
    weight: 2,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const exchange = drawExchange(town, chance);
      const how = runs(by) ? chance.one(HOWS) : 'online';
      const reason = chance.mostly<string>(
        () => chance.one(DECLINE_REASONS),
        () => 'spite',
        10,
      );
      const isSaid = !chance.onceIn(3);
      const isNamed = chance.onceIn(5) ? !runs(by) : runs(by);
      const member = isNamed
        ? chance.one([...drawParties(exchange, town, chance), drawMember(town, chance)])
        : undefined;
      return {
        path: `/exchanges/${exchange}/decline`,
        body: { reason, ...(isSaid && { how }), ...(member && { member }) },
        isMisshapen: reason === 'spite' || isNobody(member, by),
        answer() {
          const party = town.accountOf(member ?? by.memberId ?? '');
          if (!actsForMember(by, party.slice('member:'.length))) return no('not-allowed');
          const about = { party, how: isSaid ? how : 'online', reason, by: speakerOf(by), today: town.today };
          const command = { type: 'DeclineExchange', exchangeId: exchange, ...about };
          return hidden(
            by,
            exchange,
            town.hears(command, () => ended(exchange, 'declined')),
            town,
          );
        },
      };
    },
  },
];

/** Some of those who have a part in an exchange, and now and then somebody else. */
function drawParties(exchange: string, town: Town, chance: Chance): string[] {
  const known = town.ledger.paper.exchanges[Number(exchange.slice(2)) - 1];
  const parties = new Set(known?.lines.flatMap(({ helper, helped }) => [helper, helped]));
  const waits = [...parties].filter((party) => !known!.agreed.has(party));
  const named = (waits.length > 0 && !chance.onceIn(6) ? waits : [...parties]).map((party) => party.slice(7));
  const some = chance.onceIn(3) ? chance.some(named) : named;
  return chance.onceIn(12) ? [...some, drawMember(town, chance)] : some;
}

/** Where nobody is named whoever asks is meant, and that is nobody where they are no member. */
function isNobody(named: unknown, { memberId }: Person): boolean {
  return named === undefined && memberId === undefined;
}
