import { given, hours } from '@awr/kernel';
import { ISSUING } from '../../domain/account-id';
import { entryReversed } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import * as example from '../../testing';
import { cinema, entry, giveCredits, happened, nia, owain, reverseEntry, setLimits, spendCredits } from '../../testing';

const gift = [...example.niaEarnedThreeHours, giveCredits(nia, owain, hours(2))];

describe('reversing an entry', () => {
  it('moves the minutes back in an entry of its own that names the other', () =>
    given(ledgerDecider, happened(...gift))
      .when(reverseEntry('e-000002', { reason: 'wrong-amount', note: 'one hour, not two' }))
      .then(
        entryReversed({
          ...entry('e-000003', owain, nia, hours(2), { note: 'one hour, not two' }),
          reverses: 'e-000002',
          reason: 'wrong-amount',
        }),
      ));

  it('leaves every balance as it was before', () =>
    given(ledgerDecider, happened(...gift))
      .when(reverseEntry('e-000002'))
      .thenState(({ accounts }) =>
        expect([ISSUING, nia, owain].map((id) => accounts.find(id as typeof nia)?.balance)).toEqual([-180, 180, 0]),
      ));

  it.each(['e-000003', 'e-000000', 'e-2', 'e-0000002', '2', 'e-000002.0'])('refuses %s, which is not there', (id) =>
    given(ledgerDecider, happened(...gift))
      .when(reverseEntry(id as 'e-2'))
      .thenRefused('unknown-entry', { entryId: id }),
  );

  it('is done once', () =>
    given(ledgerDecider, happened(...gift, reverseEntry('e-000002')))
      .when(reverseEntry('e-000002'))
      .thenRefused('already-reversed', { entryId: 'e-000002' }));

  it('is not itself reversed', () =>
    given(ledgerDecider, happened(...gift, reverseEntry('e-000002')))
      .when(reverseEntry('e-000003'))
      .thenRefused('reversal-of-reversal', { entryId: 'e-000003' }));

  it('refuses a reason that is not on the list', () =>
    given(ledgerDecider, happened(...gift))
      .when(reverseEntry('e-000002', { reason: 'spite' as 'other' }))
      .thenRefused('reason-unknown', {}));

  it('refuses a day that is still to come', () =>
    given(ledgerDecider, happened(...gift))
      .when(reverseEntry('e-000002', { on: '2030-01-01' }))
      .thenRefused('date-in-future', { on: '2030-01-01', today: example.today }));

  it('refuses where the minutes are gone, and says how many are left', () =>
    given(ledgerDecider, happened(...gift, giveCredits(owain, nia, 30)))
      .when(reverseEntry('e-000002'))
      .thenRefused('insufficient-credits', { accountId: owain, mostMinutes: 90, balanceMinutes: 90 }));

  it('takes back from a venue what was spent there', () =>
    given(ledgerDecider, happened(...gift, spendCredits(owain, cinema, 60)))
      .when(reverseEntry('e-000003'))
      .then(entryReversed({ ...entry('e-000004', cinema, owain, 60), reverses: 'e-000003', reason: 'wrong-member' })));

  it('gives back even where the receiver then has more than a member may keep', () =>
    given(ledgerDecider, happened(...gift, setLimits({ capMinutes: hours(1) })))
      .when(reverseEntry('e-000002'))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(hours(3))));

  it('warns where taking back passes the soft limit', () => {
    const limits = setLimits({ creditLimitMinutes: hours(9), softCreditLimitMinutes: hours(1) });
    given(ledgerDecider, happened(...gift, limits, giveCredits(owain, nia, hours(2))))
      .when(reverseEntry('e-000002'))
      .then(
        entryReversed({
          ...entry('e-000004', owain, nia, hours(2), { warnings: ['below-soft-limit'] }),
          reverses: 'e-000002',
          reason: 'wrong-member',
        }),
      );
  });
});
