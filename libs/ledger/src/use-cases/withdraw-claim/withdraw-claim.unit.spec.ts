import { given, hours } from '@awr/kernel';
import { claimWithdrawn } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import { claimHours, happened, nia, openedAccounts, owain, withdrawClaim } from '../../testing';

const waiting = happened(...openedAccounts, claimHours(nia, hours(2)));
const withdrawn = claimWithdrawn({ claimId: 'c-000001', member: nia, withdrawnBy: 'token:nia' });

describe('withdrawing a claim', () => {
  it('is for the member, or for the broker on their behalf', () => {
    const ledger = given(ledgerDecider, waiting);
    ledger.when(withdrawClaim('c-000001', { member: nia })).then(withdrawn);
    ledger.when(withdrawClaim('c-000001')).then(withdrawn);
  });

  it('tells another member nothing of it', () =>
    given(ledgerDecider, waiting)
      .when(withdrawClaim('c-000001', { member: owain }))
      .thenRefused('unknown-claim', { claimId: 'c-000001' }));

  it('is done once', () =>
    given(ledgerDecider, [...waiting, withdrawn])
      .when(withdrawClaim('c-000001'))
      .thenRefused('claim-settled', { claimId: 'c-000001', outcome: 'withdrawn' }));
});
