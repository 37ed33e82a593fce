import { derivedId, newId } from '@awr/kernel';
import { drawDay, drawMember, drawMinutes, drawSelf, isAmount, isDay } from '../drawing';
import { isRefused, no } from '../expected';
import type { Kind } from '../kind';
import type { Town } from '../town';
import { BROKER_OR_MEMBER, actsForMember } from '../who-may';
import { sides } from './agreements';

/** A member sends credits to a member of another timebank; what is not accepted there comes back. */
export function transfers(at: 'here' | 'elsewhere'): Kind {
  return {
    ...{ name: at === 'here' ? 'a transfer' : 'a transfer from elsewhere', weight: 5, may: BROKER_OR_MEMBER, at },
    draw(by, town, chance) {
      const [own, other] = sides(town, at);
      const [from, toNumber] = [drawSelf(by, own, chance), drawMember(other, chance)];
      const toTimebankId = chance.mostly(() => other.id, newId, 20);
      const [minutes, on] = [drawMinutes(chance), drawDay(town, chance)];
      return {
        path: '/transfers',
        body: { from, toTimebankId, toNumber, minutes, on },
        isMisshapen: !isAmount(minutes) || !isDay(on),
        answer(key) {
          const sender = own.accountOf(from);
          if (!actsForMember(by, sender.slice('member:'.length))) return no('not-allowed');
          const transferId = derivedId('transfer', key);
          const command = { type: 'SendToTimebank', transferId, from: sender, toTimebankId, toNumber, minutes };
          const told = { kind: 'sent', on, recordedBy: by.id, transferId };
          const sent = own.hears(
            { ...command, on, today: own.today },
            ([entry]) => ({ status: 201, body: entry! }),
            told,
          );
          if (!isRefused(sent)) arrives(own, other, { transferId, toNumber, minutes, on });
          return sent;
        },
      };
    },
  };
}

interface Arrival {
  readonly transferId: string;
  readonly toNumber: string;
  readonly minutes: number;
  readonly on: string;
}

/** What Awr does before it answers: brings the credits there, or back. */
function arrives(own: Town, other: Town, { transferId, toNumber, minutes, on }: Arrival): void {
  const to = other.accountByNumber(toNumber);
  const arrived = other.does({ type: 'ReceiveFromTimebank', transferId, fromTimebankId: own.id, to, minutes, on });
  const isAccepted = 'entries' in arrived && arrived.entries.length > 0;
  if (isAccepted) own.does({ type: 'CompleteTransfer', transferId });
  else own.does({ type: 'ReturnTransfer', transferId, on: own.today });
}
