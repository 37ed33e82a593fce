import { given, hours } from '@awr/kernel';
import { POT } from '../../domain/account-id';
import { creditsGiven } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import * as example from '../../testing';
import { carys, cinema, entry, giveCredits, happened, nia, owain, recordHours, setLimits } from '../../testing';

const niaHasThreeHours = happened(...example.niaEarnedThreeHours);

describe('giving credits', () => {
  it('moves the time from the giver to the receiver in one entry', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, owain, hours(2)))
      .then(creditsGiven(entry('e-000002', nia, owain, hours(2)))));

  it('lets the giver give all they have', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, owain, hours(3)))
      .thenState(({ accounts }) =>
        expect([nia, owain].map((id) => accounts.find(id)?.balance)).toEqual([0, hours(3)]),
      ));

  it('gives to the community pot', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, POT, 1))
      .then(creditsGiven(entry('e-000002', nia, POT, 1))));

  it('keeps what is said about it', () => {
    const about = { approvedBy: 'token:lead', category: 'care', groupId: 'choir', note: 'diolch!' } as const;
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, owain, 30, about))
      .then(creditsGiven(entry('e-000002', nia, owain, 30, about)));
  });

  it('refuses more than the giver has, and says how much that is', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, owain, hours(3) + 1))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: hours(3), balanceMinutes: hours(3) }));

  it('refuses to give to oneself', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, nia, 30))
      .thenRefused('same-account', { accountId: nia }));

  it('refuses a venue as giver or receiver', () => {
    const wanted = { accountId: cinema, kind: 'venue' };
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, cinema, 30))
      .thenRefused('wrong-kind-of-account', { ...wanted, wanted: 'member-or-pot' });
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(cinema, nia, 30))
      .thenRefused('wrong-kind-of-account', { ...wanted, wanted: 'member' });
  });

  it('refuses an account that nobody opened', () => {
    const dilys = 'member:dilys';
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(nia, dilys, 30))
      .thenRefused('unknown-account', { accountId: dilys });
    given(ledgerDecider, niaHasThreeHours)
      .when(giveCredits(dilys, nia, 30))
      .thenRefused('unknown-account', { accountId: dilys });
  });
});

describe('a credit limit', () => {
  const upToTwelveHours = [...example.niaEarnedThreeHours, setLimits({ creditLimitMinutes: hours(12) })];

  it('lets a member go that far below zero', () =>
    given(ledgerDecider, happened(...upToTwelveHours))
      .when(giveCredits(owain, carys, hours(12)))
      .then(creditsGiven(entry('e-000002', owain, carys, hours(12)))));

  it('and no further', () =>
    given(ledgerDecider, happened(...upToTwelveHours))
      .when(giveCredits(nia, carys, hours(15) + 1))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: hours(15), balanceMinutes: hours(3) }));

  it('that was tightened leaves nothing to give, and the balance as it is', () => {
    const owainOwesTwoHours = [...upToTwelveHours, giveCredits(owain, carys, hours(2))];
    given(ledgerDecider, happened(...owainOwesTwoHours, setLimits({ creditLimitMinutes: hours(1) }, 2)))
      .when(giveCredits(owain, carys, 1))
      .thenRefused('insufficient-credits', { accountId: owain, mostMinutes: 0, balanceMinutes: -hours(2) });
  });
});

describe('a soft limit', () => {
  const limits = { creditLimitMinutes: hours(12), softCreditLimitMinutes: hours(2) };
  const warnedBelowTwoHours = happened(...example.openedAccounts, setLimits(limits));

  it('is not passed by reaching it', () =>
    given(ledgerDecider, warnedBelowTwoHours)
      .when(giveCredits(owain, nia, hours(2)))
      .then(creditsGiven(entry('e-000001', owain, nia, hours(2)))));

  it('lets through what passes it, and the entry says so', () =>
    given(ledgerDecider, warnedBelowTwoHours)
      .when(giveCredits(owain, nia, hours(2) + 1))
      .then(creditsGiven(entry('e-000001', owain, nia, hours(2) + 1, { warnings: ['below-soft-limit'] }))));
});

describe('a cap', () => {
  const atMostFourHours = [...example.niaEarnedThreeHours, setLimits({ capMinutes: hours(4) })];
  const owainHasThemToGive = happened(...atMostFourHours, recordHours(owain, hours(4)));

  it('can be reached', () =>
    given(ledgerDecider, owainHasThemToGive)
      .when(giveCredits(owain, nia, hours(1)))
      .then(creditsGiven(entry('e-000003', owain, nia, hours(1)))));

  it('refuses more than a member may keep, and says how much is possible', () =>
    given(ledgerDecider, owainHasThemToGive)
      .when(giveCredits(owain, nia, hours(1) + 1))
      .thenRefused('over-cap', {
        accountId: nia,
        mostMinutes: hours(1),
        balanceMinutes: hours(3),
        capMinutes: hours(4),
      }));

  it('does not hold for the pot', () =>
    given(ledgerDecider, happened(...atMostFourHours, giveCredits(nia, POT, hours(3)), recordHours(owain, hours(4))))
      .when(giveCredits(owain, POT, hours(4)))
      .then(creditsGiven(entry('e-000004', owain, POT, hours(4)))));
});
