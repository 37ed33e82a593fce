import type { Chance } from '../chance';
import { drawDay, drawMember, isDay } from '../drawing';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import type { Member, Town } from '../town';
import { BROKER } from '../who-may';

/** Who is a member is the broker's to write down. */
export const memberships: readonly Kind[] = [
  {
    name: 'somebody who joins',
    weight: 2,
    may: BROKER,
    draw(_by, town, chance) {
      const fresh = `CWM${String(1000 + town.members.length)}`;
      const number = chance.mostly(
        () => fresh,
        () => chance.one(town.members).number,
        4,
      );
      const joinedOn = drawDay(town, chance);
      const details = { givenName: 'Nia', familyName: 'Owen', language: 'cy', contactBy: 'none' };
      return {
        path: '/members',
        body: { number, joinedOn, ...details },
        isMisshapen: !isDay(joinedOn),
        answer() {
          const known = town.memberOf(number);
          if (known) return no(known.status === 'erased' ? 'person-erased' : 'membership-number-taken');
          if (joinedOn > town.today) return no('date-in-future');
          const id = town.idOf(number);
          const account: Member['account'] = `member:${id}`;
          town.members.push({ number, id, account, joinedOn, isRegular: false, status: 'joined' });
          town.does({ type: 'OpenAccount', accountId: account });
          return { status: 201, body: { id, number } };
        },
      };
    },
  },
  {
    name: 'a member who comes back',
    weight: 5,
    may: BROKER,
    draw(_by, town, chance) {
      const left = town.members.filter(({ status }) => status === 'left');
      const name = left.length > 0 && !chance.onceIn(4) ? chance.one(left).number : drawMember(town, chance);
      const on = chance.onceIn(3) ? drawDay(town, chance) : undefined;
      return {
        path: `/members/${name}/return`,
        body: on === undefined ? {} : { on },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          const member = town.memberOf(name);
          const gone = gonePast(member, ['left']);
          if (gone || !member) return gone!;
          if (member.status !== 'left') return no('member-not-left');
          const day = on ?? town.today;
          if (day > town.today) return no('date-in-future');
          if (day < member.leftOn!) return no('rejoined-before-leaving');
          Object.assign(member, { status: 'joined', joinedOn: day });
          town.does({ type: 'ReopenAccount', accountId: member.account });
          town.needsTokens.add(member.id);
          return { status: 200, body: { id: member.id, on: day } };
        },
      };
    },
  },
  {
    name: 'an erasure',
    weight: 1,
    may: BROKER,
    draw(_by, town, chance) {
      // Seldom: each has the views written anew.
      const name = chance.onceIn(8) ? drawPassing(town, chance) : 'CWM9999';
      return {
        path: `/members/${name}/erasure`,
        answer() {
          const member = town.memberOf(name);
          const gone = gonePast(member, ['left', 'merged']);
          if (gone || !member) return gone!;
          const { account, id } = member;
          const closing = { cause: 'erased', rest: 'pot', writeOff: 'issuing', on: town.today, today: town.today };
          if (!town.ledger.paper.closed.has(account)) {
            town.does({ type: 'CloseAccount', accountId: account, ...closing, at: town.at });
          }
          town.goes(member, 'erased');
          return { status: 200, body: { id, status: 'erased' } };
        },
      };
    },
  },
];

/** Why nothing more can be done with a membership; unless it may stand so. */
export function gonePast(member: Member | undefined, mayBe: readonly string[]): Expected | undefined {
  if (!member) return no('unknown-member');
  if (member.status === 'joined' || mayBe.includes(member.status)) return undefined;
  return no({ left: 'member-left', merged: 'member-merged', erased: 'person-erased' }[member.status]);
}

/** One of those who come and go; now and then nobody. */
export function drawPassing(town: Town, chance: Chance): string {
  const passing = town.members.filter(({ isRegular }) => !isRegular).slice(-12);
  return passing.length === 0 || chance.onceIn(12) ? 'CWM9999' : chance.one(passing).number;
}
