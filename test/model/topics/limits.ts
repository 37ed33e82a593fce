import { newId } from '@awr/kernel';
import type { Chance } from '../chance';
import { drawMember } from '../drawing';
import { no } from '../expected';
import type { Kind } from '../kind';
import type { Town } from '../town';
import { BROKER } from '../who-may';

const LOCK_REASONS = ['member-asked', 'card-lost', 'dispute', 'died', 'other'] as const;
const ACCOUNT = /^(issuing|pot|(member|venue|clearing):[0-9a-f-]{36})$/;

type Limits = Readonly<Record<string, number | null>>;

/** How far one account may go, and whether anything may be taken from it: for the broker to say. */
export const limits: readonly Kind[] = [
  {
    name: 'limits of an account',
    weight: 3,
    may: BROKER,
    draw(by, town, chance) {
      const account = drawAccount(town, chance);
      const limits = drawLimits(chance);
      const reason = chance.mostly(
        () => 'Cytunwyd dros y ffôn',
        () => '',
        12,
      );
      return {
        path: `/accounts/${account}/limits`,
        body: { ...limits, reason },
        isMisshapen: Object.values(limits).some((limit) => limit !== null && (limit < 0 || !Number.isInteger(limit))),
        answer() {
          if (!ACCOUNT.test(account)) return no('not-found');
          const command = { type: 'SetAccountLimits', accountId: account, ...limits, reason, setBy: by.id };
          return town.hears(command, () => ({ status: 200, body: { ...ownLimits(town, account), ...limits } }));
        },
      };
    },
  },
  {
    name: 'the lock of an account',
    weight: 2,
    may: BROKER,
    draw(by, town, chance) {
      const account = drawAccount(town, chance);
      const reason = chance.mostly<string>(
        () => chance.one(LOCK_REASONS),
        () => 'spite',
        10,
      );
      return {
        path: `/accounts/${account}/lock`,
        body: { reason },
        isMisshapen: reason === 'spite',
        answer() {
          if (!ACCOUNT.test(account)) return no('not-found');
          const command = { type: 'LockAccount', accountId: account, reason, lockedBy: by.id };
          return town.hears(command, () => ({ status: 200, body: { accountId: account } }));
        },
      };
    },
  },
  {
    name: 'the unlocking of an account',
    weight: 5,
    may: BROKER,
    draw(by, town, chance) {
      const locked = [...town.ledger.paper.locked];
      const account = locked.length > 0 && !chance.onceIn(3) ? chance.one(locked) : drawAccount(town, chance);
      return {
        path: `/accounts/${account}/unlock`,
        answer() {
          if (!ACCOUNT.test(account)) return no('not-found');
          const command = { type: 'UnlockAccount', accountId: account, unlockedBy: by.id };
          return town.hears(command, () => ({ status: 200, body: { accountId: account } }));
        },
      };
    },
  },
];

/** Mostly a member's; now and then another, or one that there is not. */
export function drawAccount(town: Town, chance: Chance): string {
  const venue = () => `venue:${chance.one(town.place.venues)}`;
  const others = [() => 'pot', () => 'issuing', venue, () => `member:${newId()}`, () => 'member:nobody'];
  return chance.mostly(() => town.memberOf(drawMember(town, chance))?.account ?? 'pot', chance.one(others), 8);
}

function drawLimits(chance: Chance): Limits {
  const perhaps = (most: number) =>
    chance.onceIn(3)
      ? null
      : chance.mostly(
          () => chance.below(most),
          () => -1,
          20,
        );
  const all = {
    creditLimitMinutes: perhaps(600),
    softCreditLimitMinutes: perhaps(200),
    capMinutes: perhaps(2400),
    softCapMinutes: perhaps(1200),
  };
  // Some of them, as they come; now and then none.
  return Object.fromEntries(Object.entries(all).filter(() => !chance.onceIn(2)));
}

/** What an account's own limits are, as the API tells them. */
function ownLimits(town: Town, account: string): Limits {
  const { credit = null, soft = null, cap = null, softCap = null } = town.ledger.paper.ownLimits.get(account) ?? {};
  return { creditLimitMinutes: credit, softCreditLimitMinutes: soft, capMinutes: cap, softCapMinutes: softCap };
}
