import { drawDay, drawMember, isDay } from '../drawing';
import { type Expected, isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { About, Member } from '../town';
import { BROKER } from '../who-may';
import { drawPassing, gonePast } from './memberships';

/** A member leaves, or goes on under another number: the account is closed with an entry, in one step. */
export const departures: readonly Kind[] = [
  {
    name: 'a member who leaves',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const name = chance.onceIn(3) ? drawMember(town, chance) : drawPassing(town, chance);
      const on = chance.onceIn(2) ? drawDay(town, chance) : undefined;
      const reason = chance.mostly(
        () => 'moved',
        () => 'spite',
        12,
      );
      const rest = chance.one(['pot', 'waive', undefined]);
      const writeOff = chance.one(['pot', 'issuing', undefined]);
      return {
        path: `/members/${name}/leaving`,
        body: { reason, ...(on && { on }), ...(rest && { rest }), ...(writeOff && { writeOff }) },
        isMisshapen: reason === 'spite' || (on !== undefined && !isDay(on)),
        answer() {
          const member = town.memberOf(name);
          const day = on ?? town.today;
          const gone = gonePast(member, []);
          if (gone || !member) return gone!;
          if (day < member.joinedOn) return no('left-before-joining');
          const how = { cause: 'left', rest: rest ?? 'pot', ...(writeOff && { writeOff }) };
          const command = { type: 'CloseAccount', accountId: member.account, ...how, on: day, today: town.today };
          const told = { kind: 'waiver', on: day, recordedBy: by.id };
          const answer = town.hears(command, ([entry]) => closed(member.id, day, entry), told);
          if (!isRefused(answer)) town.goes(member, 'left', day);
          return answer;
        },
      };
    },
  },
  {
    name: 'a member who was recorded twice',
    weight: 1,
    may: BROKER,
    draw(by, town, chance) {
      const [name, into] = [drawPassing(town, chance), drawMember(town, chance)];
      const on = chance.onceIn(2) ? drawDay(town, chance) : undefined;
      return {
        path: `/members/${name}/merge`,
        body: { into, ...(on && { on }) },
        isMisshapen: on !== undefined && !isDay(on),
        answer() {
          const [member, other] = [town.memberOf(name), town.memberOf(into)];
          const day = on ?? town.today;
          const gone = notThereOn(day, member) ?? notThereOn(day, other);
          if (gone || !member || !other) return gone!;
          const command = { type: 'MergeAccounts', from: member.account, into: other.account, on: day };
          const told = { kind: 'merge', on: day, recordedBy: by.id };
          const answer = town.hears(
            { ...command, today: town.today },
            ([entry]) => closed(member.id, day, entry, other.id),
            told,
          );
          if (!isRefused(answer)) town.goes(member, 'merged');
          return answer;
        },
      };
    },
  },
];

function notThereOn(day: string, member: Member | undefined): Expected | undefined {
  return gonePast(member, []) ?? (member && day < member.joinedOn ? no('merged-before-joining') : undefined);
}

function closed(id: string, on: string, entry: About | undefined, mergedInto?: string): Expected {
  return { status: 200, body: { id, on, mergedInto, entry } };
}
