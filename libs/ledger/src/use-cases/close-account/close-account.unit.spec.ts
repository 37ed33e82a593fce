import { given, hours } from '@awr/kernel';
import { ISSUING, POT } from '../../domain/account-id';
import { claimWithdrawn, exchangeWithdrawn } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import {
  claimHours,
  closeAccount,
  entry,
  giveCredits,
  happened,
  mergeAccounts,
  nia,
  niaEarnedThreeHours,
  openedAccounts,
  owain,
  placeHold,
  proposeExchange,
  recordHours,
  reverseEntry,
  setLimits,
} from '../../testing';

const closed = (accountId: typeof nia, about = {}) => ({
  type: 'AccountClosed' as const,
  data: { accountId, cause: 'left' as const, on: '2025-09-13', closedBy: 'token:broker', ...about },
});
const indebted = [
  ...openedAccounts,
  setLimits({ creditLimitMinutes: hours(5) }),
  giveCredits(nia, owain, hours(2)),
] as const;

describe('a member who leaves', () => {
  it('gives the rest to the pot by an entry, and the account is closed, in one step', () =>
    given(ledgerDecider, happened(...niaEarnedThreeHours))
      .when(closeAccount(nia, { leavingReason: 'moved' }))
      .then(
        { type: 'BalanceWaived', data: { ...entry('e-000002', nia, POT, hours(3)), waiver: 'rest-to-pot' } },
        closed(nia, { leavingReason: 'moved' }),
      ));

  it('or loses it, where that is what was agreed', () =>
    given(ledgerDecider, happened(...niaEarnedThreeHours))
      .when(closeAccount(nia, { rest: 'waive' }))
      .then(
        { type: 'BalanceWaived', data: { ...entry('e-000002', nia, ISSUING, hours(3)), waiver: 'rest-waived' } },
        closed(nia),
      ));

  it('is free of what was set aside first', () =>
    given(ledgerDecider, happened(...niaEarnedThreeHours, placeHold('film', nia, 60)))
      .when(closeAccount(nia))
      .thenState(({ holds, accounts }) => {
        expect(holds.size).toBe(0);
        expect(accounts.find(POT)?.balance).toBe(hours(3));
      }));

  it('takes along what waits for them: nobody is asked any more to agree to what can’t count', () => {
    const waiting = [claimHours(nia, 60), claimHours(owain, 60), proposeExchange()] as const;
    const [claimId, exchangeId] = ['c-000001', 'x-000001'] as const;
    const withdrawn = [
      claimWithdrawn({ claimId, member: nia, withdrawnBy: 'token:broker' }),
      exchangeWithdrawn({ exchangeId, members: [owain, nia], withdrawnBy: 'token:broker' }),
    ];
    const all = given(ledgerDecider, happened(...openedAccounts, ...waiting));
    all.when(closeAccount(nia)).then(...withdrawn, closed(nia));
    all.when(mergeAccounts(nia, owain)).then(...withdrawn, closed(nia, { cause: 'merged', mergedInto: owain }));
  });

  it('leaves to lapse what has lapsed, whether or not the log says so yet', () =>
    given(ledgerDecider, happened(...openedAccounts, claimHours(nia, 60, { lapseDays: 7 })))
      .when(closeAccount(nia, { on: '2025-12-01', today: '2025-12-01' }))
      .then(closed(nia, { on: '2025-12-01' })));

  it('who owes is let go only once the broker has said who makes it good', () => {
    const owes = given(ledgerDecider, happened(...indebted));
    owes.when(closeAccount(nia)).thenRefused('balance-below-zero', { accountId: nia, owedMinutes: hours(2) });
    owes
      .when(closeAccount(nia, { writeOff: 'issuing' }))
      .then(
        { type: 'BalanceWaived', data: { ...entry('e-000002', ISSUING, nia, hours(2)), waiver: 'debt-written-off' } },
        closed(nia),
      );
    owes
      .when(closeAccount(nia, { writeOff: 'pot' }))
      .thenRefused('insufficient-credits', { accountId: POT, mostMinutes: 0, balanceMinutes: 0 });
  });

  it('takes part in nothing any more, until they come back to the same account', () => {
    const left = [...niaEarnedThreeHours, closeAccount(nia)] as const;
    const gone = given(ledgerDecider, happened(...left));
    gone.when(recordHours(nia, 60)).thenRefused('account-closed', { accountId: nia });
    gone.when(giveCredits(nia, owain, 60)).thenRefused('account-closed', { accountId: nia });
    gone.when(reverseEntry('e-000001')).thenRefused('account-closed', { accountId: nia });
    gone.when(closeAccount(nia)).thenRefused('account-closed', { accountId: nia });
    const back = happened(...left, { type: 'ReopenAccount', accountId: nia });
    given(ledgerDecider, back)
      .when(recordHours(nia, 60))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(60));
  });
});

describe('a member who was recorded twice', () => {
  it('goes on in one account, with what was in both; nothing of either history changes', () =>
    given(ledgerDecider, happened(...niaEarnedThreeHours, recordHours(owain, 60)))
      .when(mergeAccounts(nia, owain))
      .then(
        { type: 'BalanceMerged', data: entry('e-000003', nia, owain, hours(3)) },
        closed(nia, { cause: 'merged', mergedInto: owain }),
      ));

  it('owes in one account what they owed in the other, whatever the limit', () =>
    given(ledgerDecider, happened(...indebted, giveCredits(owain, nia, 1), setLimits({}, 2)))
      .when(mergeAccounts(nia, owain))
      .thenState(({ accounts }) => expect(accounts.find(owain)?.balance).toBe(0)));

  it('is told where they go on when the old account is used, and it is not reopened', () => {
    const merged = given(ledgerDecider, happened(...niaEarnedThreeHours, mergeAccounts(nia, owain)));
    merged.when(recordHours(nia, 60)).thenRefused('account-merged', { accountId: nia, mergedInto: owain });
    merged
      .when({ type: 'ReopenAccount', accountId: nia })
      .thenRefused('account-merged', { accountId: nia, mergedInto: owain });
  });
});
