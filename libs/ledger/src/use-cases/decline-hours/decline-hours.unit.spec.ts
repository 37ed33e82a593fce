import { given, hours } from '@awr/kernel';
import { hoursDeclined } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import { broker, claimHours, coordinator, declineHours, happened, nia, openedAccounts } from '../../testing';

const waiting = happened(...openedAccounts, claimHours(nia, hours(2)));

describe('declining hours', () => {
  it('says why, and can say more to the member', () =>
    given(ledgerDecider, waiting)
      .when(declineHours('c-000001', { reason: 'wrong-amount', note: 'Awr oedd hi' }))
      .then(
        hoursDeclined({
          ...{ claimId: 'c-000001', member: nia, reason: 'wrong-amount', declinedBy: 'token:broker' },
          note: 'Awr oedd hi',
        }),
      ));

  it('moves nothing, and the member may claim again', () =>
    given(ledgerDecider, happened(...openedAccounts, claimHours(nia, hours(2)), declineHours('c-000001')))
      .when(claimHours(nia, hours(1)))
      .thenState(({ accounts, claims }) => {
        expect(accounts.find(nia)?.balance).toBe(0);
        expect([claims.outcomeOf(1), claims.outcomeOf(2)]).toEqual(['declined', 'open']);
      }));

  it('is for those who could confirm', () => {
    const ledger = given(ledgerDecider, waiting);
    ledger.when(declineHours('c-000001', { approver: coordinator })).thenRefused('unknown-claim');
    ledger.when(declineHours('c-000001', { approver: { ...broker, memberId: 'nia' } })).thenRefused('own-claim');
  });

  it('refuses a reason that is not on the list', () =>
    given(ledgerDecider, waiting)
      .when(declineHours('c-000001', { reason: 'spite' as 'other' }))
      .thenRefused('reason-unknown', {}));
});
