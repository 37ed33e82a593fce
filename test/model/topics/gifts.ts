import { drawDay, drawMember, drawMinutes, drawSelf, isAmount, isDay, meant } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import { BROKER_OR_MEMBER, actsForMember, recorderOf } from '../who-may';

/** Anyone may give what is theirs, to another member or to the pot. */
export const gifts: readonly Kind[] = [
  {
    name: 'a gift',
    weight: 14,
    may: BROKER_OR_MEMBER,
    draw(by, town, chance) {
      const { named, who: from = '' } = meant(drawSelf(by, town, chance), by, chance);
      const to = chance.mostly(
        () => drawMember(town, chance),
        () => 'pot',
        4,
      );
      const [minutes, on] = [drawMinutes(chance), drawDay(town, chance)];
      return {
        path: '/gifts',
        body: { ...(named && { from: named }), to, minutes, on },
        isMisshapen: !isAmount(minutes) || !isDay(on) || from === '',
        answer() {
          const giver = town.accountOf(from);
          if (!actsForMember(by, giver.slice('member:'.length))) return no('not-allowed');
          const receiver = to === 'pot' ? 'pot' : town.accountOf(to);
          const about = { minutes, on, today: town.today, ...recorderOf(by) };
          const command = { type: 'GiveCredits', from: giver, to: receiver, ...about };
          return town.hears(command, ([entry]) => ({ status: 201, body: entry! }), {
            ...{ kind: 'gift', on, recordedBy: by.id, approvedBy: undefined },
          });
        },
      };
    },
  },
];
