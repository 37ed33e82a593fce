import type { Chance } from '../chance';
import { type Expected, no } from '../expected';
import type { Kind } from '../kind';
import { type Policy, limitsOf, termsOf } from '../policy';
import { BROKER } from '../who-may';

/** The broker changes the timebank's rules, and says why; the ledger goes by them from then on. */
export const policies: readonly Kind[] = [
  {
    name: 'a change of policy',
    weight: 3,
    may: BROKER,
    draw(_by, town, chance) {
      const changes = drawChanges(chance);
      const reason = chance.mostly(
        () => 'Penderfyniad y pwyllgor',
        () => '',
        12,
      );
      return {
        method: 'PATCH',
        path: '/policy',
        body: { changes, reason },
        isMisshapen: changes.creditLimitMinutes === -1 || changes.capMinutes === 0,
        answer() {
          const policy: Policy = { ...town.policy, ...changes };
          const refused = unfit(policy, town.policy, reason);
          if (refused) return refused;
          town.policy = policy;
          const policyRevision = town.ledger.paper.revision + 1;
          town.does({ type: 'SetLimits', limits: limitsOf(policy), terms: termsOf(policy), policyRevision });
          return { status: 200, body: { ...policy } };
        },
      };
    },
  },
];

/** Why these can't be the rules. */
function unfit(policy: Policy, before: Policy, reason: string): Expected | undefined {
  const isSame = Object.entries(policy).every(([part, value]) => before[part as keyof Policy] === value);
  if (isSame) return no('nothing-to-change');
  const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes } = policy;
  if (softCapMinutes !== null && capMinutes !== null && softCapMinutes > capMinutes) return no('number-out-of-range');
  if (softCreditLimitMinutes !== null && softCreditLimitMinutes > creditLimitMinutes) {
    return no('soft-limit-beyond-limit');
  }
  return reason === '' ? no('text-missing') : undefined;
}

function drawChanges(chance: Chance): Partial<Policy> {
  const days = () => (chance.onceIn(5) ? null : chance.from(1, 20));
  const parts: readonly (() => Partial<Policy>)[] = [
    () => ({
      creditLimitMinutes: chance.mostly(
        () => chance.from(60, 400),
        () => -1,
        12,
      ),
    }),
    () => ({ softCreditLimitMinutes: chance.one([null, 30, 60, 200]) }),
    () => ({
      capMinutes: chance.mostly(
        () => chance.one([null, 1000, 1500, 3000]),
        () => 0,
        12,
      ),
    }),
    () => ({ softCapMinutes: chance.one([null, 600, 900, 2000]) }),
    () => ({ brokerMayExceedBudget: chance.onceIn(2) }),
    () => ({ recordingForOneself: chance.one(['someone-else', 'allowed']) }),
    () => ({ retireSpentCredits: !chance.onceIn(3) }),
    () => ({ expiryMonths: chance.one([null, 1, 2, 3]), expiryNoticeDays: chance.one([0, 1, 14]) }),
    () => ({ confirmation: chance.one(['broker', 'organisation', 'either', 'either', 'nobody']) }),
    () => ({ claimLapseDays: days(), claimReminderDays: days() }),
    () => ({ exchangeLapseDays: days() }),
  ];
  return Object.assign({}, ...chance.some(parts, 5).map((part) => part())) as Partial<Policy>;
}
