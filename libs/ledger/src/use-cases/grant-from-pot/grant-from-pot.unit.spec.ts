import { given, hours } from '@awr/kernel';
import { POT } from '../../domain/account-id';
import { ledgerDecider } from '../../ledger.decider';
import {
  cinema,
  entry,
  giveCredits,
  grantFromPot,
  happened,
  nia,
  niaEarnedThreeHours,
  owain,
  retireCredits,
  setTerms,
  spendCredits,
} from '../../testing';

const twoInThePot = given(ledgerDecider, happened(...niaEarnedThreeHours, giveCredits(nia, POT, hours(2))));

describe('granting from the pot', () => {
  it('gives a member what members gave, with a reason', () =>
    twoInThePot.when(grantFromPot(owain, hours(2), { grant: 'hardship' })).then({
      type: 'PotGranted',
      data: { ...entry('e-000003', POT, owain, hours(2)), grant: 'hardship' },
    }));

  it('never takes the pot below zero', () =>
    twoInThePot
      .when(grantFromPot(owain, hours(3)))
      .thenRefused('insufficient-credits', { accountId: POT, mostMinutes: hours(2), balanceMinutes: hours(2) }));

  it('is for members, for a reason on the list', () => {
    twoInThePot.when(grantFromPot(cinema, 60)).thenRefused('wrong-kind-of-account');
    twoInThePot.when(grantFromPot(owain, 60, { grant: 'whim' as 'other' })).thenRefused('reason-unknown');
  });
});

describe('retiring what was spent', () => {
  const spent = [...niaEarnedThreeHours, spendCredits(nia, cinema, hours(2))] as const;
  const retiring = [...spent, setTerms({ retireSpentCredits: true })] as const;

  it('takes all that the venue has, or as much as is said', () => {
    const all = { ...entry('e-000003', cinema, 'issuing', hours(2)) };
    given(ledgerDecider, happened(...retiring))
      .when(retireCredits(cinema))
      .then({ type: 'CreditsRetired', data: all });
    given(ledgerDecider, happened(...retiring))
      .when(retireCredits(cinema, { minutes: 121 }))
      .thenRefused('insufficient-credits', { accountId: cinema, mostMinutes: 120, balanceMinutes: 120 });
  });

  it('is refused where it is not the policy, or where there is nothing', () => {
    given(ledgerDecider, happened(...spent))
      .when(retireCredits(cinema))
      .thenRefused('retirement-off');
    given(ledgerDecider, happened(...retiring, retireCredits(cinema)))
      .when(retireCredits(cinema))
      .thenRefused('nothing-to-retire', { accountId: cinema });
  });
});
