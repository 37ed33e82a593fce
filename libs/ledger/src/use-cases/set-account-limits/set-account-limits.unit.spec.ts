import { given, hours } from '@awr/kernel';
import { type LedgerCommand, ledgerDecider } from '../../ledger.decider';
import {
  cinema,
  giveCredits,
  happened,
  lockAccount,
  nia,
  niaEarnedThreeHours,
  openedAccounts,
  owain,
  placeHold,
  recordHours,
  setAccountLimits,
  setLimits,
  spendCredits,
} from '../../testing';

const after = (...commands: LedgerCommand[]) => given(ledgerDecider, happened(...commands));

describe('limits of one account', () => {
  it('hold instead of the timebank’s', () => {
    const trusted = after(...openedAccounts, setAccountLimits(nia, { creditLimitMinutes: hours(2) }));
    trusted.when(giveCredits(nia, owain, hours(2))).thenState(({ entries }) => expect(entries.size).toBe(1));
    trusted
      .when(giveCredits(nia, owain, 121))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 120, balanceMinutes: 0 });
    trusted.when(giveCredits(owain, nia, 1)).thenRefused('insufficient-credits');
  });

  it('leave the rest to the timebank, and give back what they no longer say', () => {
    const capped = after(...openedAccounts, setLimits({ capMinutes: 90 }), setAccountLimits(nia, { capMinutes: 60 }));
    capped
      .when(recordHours(nia, 61))
      .thenRefused('over-cap', { accountId: nia, mostMinutes: 60, balanceMinutes: 0, capMinutes: 60 });
    after(
      ...openedAccounts,
      setLimits({ capMinutes: 90 }),
      setAccountLimits(nia, { capMinutes: 60 }),
      setAccountLimits(nia, { capMinutes: null }),
    )
      .when(recordHours(nia, 90))
      .thenState(({ entries }) => expect(entries.size).toBe(1));
  });

  it('are changed one at a time, and the event tells all of them', () => {
    const trusted = after(
      ...openedAccounts,
      setAccountLimits(nia, { creditLimitMinutes: hours(2), softCreditLimitMinutes: 60, capMinutes: hours(9) }),
    );
    const told = { accountId: nia, reason: 'Cytunwyd', setBy: 'token:broker', softCapMinutes: null };
    trusted.when(setAccountLimits(nia, { capMinutes: hours(8) })).then({
      type: 'AccountLimitsSet',
      data: { ...told, creditLimitMinutes: hours(2), softCreditLimitMinutes: 60, capMinutes: hours(8) },
    });
    trusted.when(setAccountLimits(nia, { softCreditLimitMinutes: null })).then({
      type: 'AccountLimitsSet',
      data: { ...told, creditLimitMinutes: hours(2), softCreditLimitMinutes: null, capMinutes: hours(9) },
    });
  });

  it('make sense together with those that stay', () => {
    const trusted = after(
      ...openedAccounts,
      setAccountLimits(nia, { creditLimitMinutes: hours(2), softCreditLimitMinutes: 60 }),
    );
    trusted.when(setAccountLimits(nia, { creditLimitMinutes: 59 })).thenRefused('limits-invalid');
    trusted.when(setAccountLimits(nia, { creditLimitMinutes: null })).thenRefused('limits-invalid');
  });

  it('are not changed to what they are, so that the log of changes tells of changes alone', () => {
    const trusted = after(...openedAccounts, setAccountLimits(nia, { capMinutes: hours(9) }));
    for (const limits of [{}, { capMinutes: hours(9) }, { softCapMinutes: null }])
      trusted.when(setAccountLimits(nia, limits)).thenRefused('limits-unchanged', { accountId: nia });
  });

  it('warn before they refuse, of much as of little', () => {
    const softly = happened(...openedAccounts, setAccountLimits(nia, { softCapMinutes: 60 }));
    const state = softly.reduce(ledgerDecider.evolve, ledgerDecider.initial());
    expect(ledgerDecider.decide(recordHours(nia, 61), state)).toMatchObject([
      { data: { warnings: ['above-soft-cap'] } },
    ]);
  });

  it('need a reason, a member, and some sense', () => {
    const opened = after(...openedAccounts);
    opened.when(setAccountLimits(nia, { capMinutes: 60 }, '')).thenRefused('note-missing');
    opened.when(setAccountLimits(cinema, { capMinutes: 60 })).thenRefused('wrong-kind-of-account');
    opened.when(setAccountLimits('member:dilys', { capMinutes: 60 })).thenRefused('unknown-account');
    opened.when(setAccountLimits(nia, { softCreditLimitMinutes: 60 })).thenRefused('limits-invalid');
    opened.when(setAccountLimits(nia, { capMinutes: 60, softCapMinutes: 61 })).thenRefused('limits-invalid');
  });
});

describe('a locked account', () => {
  const locked = after(...niaEarnedThreeHours, lockAccount(nia));

  it('pays nothing more, and still receives', () => {
    for (const command of [giveCredits(nia, owain, 1), spendCredits(nia, cinema, 1), placeHold('film', nia, 1)])
      locked.when(command).thenRefused('account-locked', { accountId: nia });
    locked.when(recordHours(nia, 60)).thenState(({ entries }) => expect(entries.size).toBe(2));
  });

  it('is locked once, and pays again when it is unlocked', () => {
    locked.when(lockAccount(nia)).thenRefused('account-locked', { accountId: nia });
    const unlock = { type: 'UnlockAccount', accountId: nia, unlockedBy: 'token:broker' } as const;
    after(...niaEarnedThreeHours, lockAccount(nia), unlock)
      .when(giveCredits(nia, owain, 60))
      .thenState(({ entries }) => expect(entries.size).toBe(2));
    after(...niaEarnedThreeHours)
      .when(unlock)
      .thenRefused('account-not-locked', { accountId: nia });
  });
});
