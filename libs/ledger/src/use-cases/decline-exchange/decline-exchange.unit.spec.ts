import { given } from '@awr/kernel';
import { exchangeDeclined } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import {
  agreeExchange,
  carys,
  declineExchange,
  happened,
  helped,
  nia,
  niaEarnedThreeHours,
  owain,
  proposeExchange,
  proposedByBroker,
} from '../../testing';

const proposed = happened(...niaEarnedThreeHours, proposeExchange());

describe('declining an exchange', () => {
  it('says who, how, why, and perhaps more, and who is to be told', () =>
    given(ledgerDecider, proposed)
      .when(declineExchange('x-000001', nia, { reason: 'wrong-amount', note: 'Hanner awr' }))
      .then(
        exchangeDeclined({
          ...{ exchangeId: 'x-000001', members: [owain, nia], party: nia, how: 'phone', reason: 'wrong-amount' },
          ...{ declinedBy: 'token:broker', note: 'Hanner awr' },
        }),
      ));

  it('ends it for all, also where others have agreed', () => {
    const lines = [helped(owain, nia, 60), helped(carys, nia, 90)];
    const agreed = [proposedByBroker(lines), agreeExchange('x-000001', [nia, owain])];
    given(ledgerDecider, happened(...niaEarnedThreeHours, ...agreed))
      .when(declineExchange('x-000001', carys))
      .thenState(({ exchanges, entries }) => {
        expect(exchanges.outcomeOf(1)).toBe('declined');
        expect(entries.size).toBe(1);
      });
  });

  it('refuses who has no part in it, no way of saying so, and no reason', () => {
    const ledger = given(ledgerDecider, proposed);
    ledger.when(declineExchange('x-000001', carys)).thenRefused('not-a-party', { accountId: carys });
    ledger.when(declineExchange('x-000001', nia, { how: 'online' })).thenRefused('how-agreed-missing', {});
    ledger.when(declineExchange('x-000001', nia, { reason: 'spite' as 'other' })).thenRefused('reason-unknown', {});
  });
});
