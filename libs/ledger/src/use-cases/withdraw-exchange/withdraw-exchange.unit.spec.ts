import { given } from '@awr/kernel';
import { exchangeWithdrawn } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import { happened, nia, niaEarnedThreeHours, owain, proposeExchange, withdrawExchange } from '../../testing';

const proposed = happened(...niaEarnedThreeHours, proposeExchange());

describe('withdrawing an exchange', () => {
  it('is for the member who proposed it, and the broker', () => {
    const withdrawn = exchangeWithdrawn({ exchangeId: 'x-000001', members: [owain, nia], withdrawnBy: 'token:broker' });
    given(ledgerDecider, proposed).when(withdrawExchange('x-000001')).then(withdrawn);
    given(ledgerDecider, proposed)
      .when(withdrawExchange('x-000001', { member: owain }))
      .then(withdrawn);
    given(ledgerDecider, proposed)
      .when(withdrawExchange('x-000001', { member: nia }))
      .thenRefused('not-the-proposer', { exchangeId: 'x-000001' });
  });

  it('refuses what is not there', () =>
    given(ledgerDecider, proposed)
      .when(withdrawExchange('x-000007'))
      .thenRefused('unknown-exchange', { exchangeId: 'x-000007' }));
});
