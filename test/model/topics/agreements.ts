import { newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import type { Town } from '../town';
import { BROKER } from '../who-may';

type Side = 'here' | 'elsewhere';

/** The brokers of two timebanks agree that their members may send each other credits; each asks on their own side. */
export function agreements(at: Side): readonly Kind[] {
  const side = at === 'here' ? '' : ' elsewhere';
  return [
    {
      ...{ name: `a proposal${side}`, weight: 1, may: BROKER, at },
      draw(_by, town, chance) {
        const [own, other] = sides(town, at);
        const withTimebankId = chance.mostly(() => other.id, chance.one([newId, () => own.id]), 5);
        const transferMinutes = chance.mostly(
          () => chance.from(60, 300),
          () => 0,
          8,
        );
        const terms = { transferMinutes, owesMinutes: chance.below(900), owedMinutes: chance.below(900) };
        return {
          path: '/agreements',
          body: { withTimebankId, ...terms },
          isMisshapen: transferMinutes === 0,
          answer() {
            if (withTimebankId === own.id) return no('agreement-with-itself');
            return withTimebankId === other.id ? town.agreement!.propose(own, terms) : no('unknown-timebank');
          },
        };
      },
    },
    {
      ...{ name: `the acceptance of a proposal${side}`, weight: 3, may: BROKER, at },
      draw(_by, town, chance) {
        const newest = town.agreement!.newestProposal;
        const proposal = chance.mostly(
          () => newest,
          () => newest + 1,
          8,
        );
        const id = drawAgreement(town, chance);
        return {
          path: `/agreements/${id}/acceptance`,
          body: { proposal },
          isMisshapen: proposal < 1,
          answer: () => ofPaper(town, id, () => town.agreement!.accept(sides(town, at)[0], proposal)),
        };
      },
    },
    {
      ...{ name: `the suspension of an agreement${side}`, weight: 1, may: BROKER, at },
      draw(_by, town, chance) {
        const id = drawAgreement(town, chance);
        return {
          path: `/agreements/${id}/suspension`,
          body: { reason: 'Gwyliau' },
          answer: () => ofPaper(town, id, () => town.agreement!.suspend(sides(town, at)[0])),
        };
      },
    },
    {
      ...{ name: `the resumption of an agreement${side}`, weight: 2, may: BROKER, at },
      draw(_by, town, chance) {
        const id = drawAgreement(town, chance);
        return {
          path: `/agreements/${id}/resumption`,
          answer: () => ofPaper(town, id, () => town.agreement!.resume(sides(town, at)[0])),
        };
      },
    },
    {
      ...{ name: `the end of an agreement${side}`, weight: 1, may: BROKER, at },
      draw(_by, town, chance) {
        const id = chance.onceIn(3) ? drawAgreement(town, chance) : newId();
        return {
          path: `/agreements/${id}/end`,
          body: { reason: 'Digon' },
          answer: () => ofPaper(town, id, () => town.agreement!.end(sides(town, at)[0])),
        };
      },
    },
  ];
}

/** The timebank that is asked, and the other. */
export function sides(town: Town, at: Side): readonly [Town, Town] {
  const elsewhere = town.agreement!.other(town);
  return at === 'here' ? [town, elsewhere] : [elsewhere, town];
}

function drawAgreement(town: Town, chance: Chance): string {
  return chance.mostly(() => town.agreement!.id, newId, 12);
}

/** To whoever is not one of the two there is no agreement. */
function ofPaper(town: Town, id: string, said: () => Expected): Expected {
  return id === town.agreement!.id ? said() : no('unknown-agreement');
}
