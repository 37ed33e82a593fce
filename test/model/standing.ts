import type { AwrInProcess } from './awr-in-process';
import { isTold } from './expected';
import type { Town } from './town';

/** Looks into one account: what is in it, what is set aside, what can be spent, and how far it may go. @throws where paper differs. */
export async function checkStanding(awr: AwrInProcess, town: Town, account: string): Promise<void> {
  const { paper } = town.ledger;
  paper.at = town.at;
  const { credit, soft, cap, softCap } = paper.limitsOf(account);
  const into = paper.closed.get(account);
  const isOpen = paper.locked.has(account) ? 'locked' : 'open';
  const status = into === undefined ? isOpen : into === '' ? 'closed' : 'merged';
  const expected = {
    accountId: account,
    status,
    minutes: paper.balances.get(account),
    heldMinutes: paper.held(account),
    // Nothing, where nothing may be taken.
    spendableMinutes: status === 'open' ? Math.max(0, paper.mostFrom(account)) : 0,
    limits: {
      creditLimitMinutes: credit,
      softCreditLimitMinutes: orNull(soft),
      capMinutes: orNull(cap),
      softCapMinutes: orNull(softCap),
    },
  };
  const path = town.path(`/accounts/${account}/limits`);
  const { body } = await awr.ask({ method: 'GET', path, token: awr.operator });
  if (!isTold(expected, body)) throw new Error(`on paper: ${JSON.stringify(expected)}\ntold: ${JSON.stringify(body)}`);
}

function orNull(limit: number): number | null {
  return limit === Infinity ? null : limit;
}
