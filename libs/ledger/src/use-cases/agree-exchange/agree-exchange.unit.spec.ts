import { given, hours } from '@awr/kernel';
import { exchangeAgreed, helpExchanged } from '../../domain/agreements/agreement-events';
import { limitsSet } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import {
  agreeExchange,
  carys,
  declineExchange,
  entry,
  giveCredits,
  happened,
  helped,
  nia,
  niaEarnedThreeHours,
  noCredit,
  owain,
  proposeExchange,
  proposedByBroker,
} from '../../testing';

const proposed = happened(...niaEarnedThreeHours, proposeExchange({ category: 'garden' }));
const ofThree = [...niaEarnedThreeHours, proposedByBroker([helped(owain, nia, 60), helped(carys, nia, 90)])];

describe('agreeing to an exchange', () => {
  it('makes it count: whoever was helped pays', () =>
    given(ledgerDecider, proposed)
      .when(agreeExchange('x-000001', [nia], { how: 'online', by: { id: 'token:nia', memberId: 'nia' } }))
      .then(
        exchangeAgreed({ exchangeId: 'x-000001', parties: [nia], how: 'online', agreedBy: 'token:nia', counts: true }),
        helpExchanged({
          ...entry('e-000002', nia, owain, 60, { recordedBy: 'token:owain', approvedBy: 'token:nia' }),
          ...{ category: 'garden', exchangeId: 'x-000001', line: 1 },
        }),
      ));

  it('waits for the last of many', () => {
    const one = happened(...ofThree, agreeExchange('x-000001', [nia]));
    given(ledgerDecider, one).thenState(({ accounts, exchanges }) => {
      expect(accounts.find(nia)?.balance).toBe(hours(3));
      expect(exchanges.find(1)?.pending.map((ordinal) => accounts.at(ordinal).id)).toEqual([owain, carys]);
    });
    given(ledgerDecider, one)
      .when(agreeExchange('x-000001', [carys, owain], { how: 'letter' }))
      .thenState(({ accounts, exchanges }) => {
        expect([nia, owain, carys].map((id) => accounts.find(id)?.balance)).toEqual([30, 60, 90]);
        expect(exchanges.outcomeOf(1)).toBe('agreed');
      });
  });

  it('looks at every limit as it counts, and moves nothing where one stands in the way', () => {
    const all = agreeExchange('x-000001', [nia, owain, carys]);
    given(ledgerDecider, happened(...ofThree, giveCredits(nia, 'pot', hours(1))))
      .when(all)
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 60, balanceMinutes: 60, index: 1 });
    given(ledgerDecider, [...happened(...ofThree), limitsSet({ ...noCredit, capMinutes: 75 }, 1)])
      .when(all)
      .thenRefused('over-cap', { accountId: carys, mostMinutes: 75, balanceMinutes: 0, capMinutes: 75, index: 1 });
  });

  it('is done once by each, by those who have a part in it', () => {
    const ledger = given(ledgerDecider, proposed);
    ledger.when(agreeExchange('x-000001', [carys])).thenRefused('not-a-party', { accountId: carys });
    ledger.when(agreeExchange('x-000001', [owain])).thenRefused('already-agreed', { accountId: owain });
    ledger.when(agreeExchange('x-000001', [nia, nia])).thenRefused('already-agreed', { accountId: nia });
    ledger.when(agreeExchange('x-000001', [])).thenRefused('agreed-by-nobody', {});
    ledger.when(agreeExchange('x-000002', [nia])).thenRefused('unknown-exchange', { exchangeId: 'x-000002' });
  });

  it('needs to be said how, and by nobody for the other side', () => {
    const ledger = given(ledgerDecider, proposed);
    ledger.when(agreeExchange('x-000001', [nia], { how: 'online' })).thenRefused('how-agreed-missing', {});
    const by = { id: 'token:owain', memberId: 'owain' };
    ledger.when(agreeExchange('x-000001', [nia], { by })).thenRefused('agrees-for-other-side', { accountId: nia });
  });

  it('comes too late once it was declined, or its last day is over', () => {
    given(ledgerDecider, happened(...niaEarnedThreeHours, proposeExchange(), declineExchange('x-000001', nia)))
      .when(agreeExchange('x-000001', [nia]))
      .thenRefused('exchange-settled', { exchangeId: 'x-000001', outcome: 'declined' });
    given(ledgerDecider, proposed)
      .when(agreeExchange('x-000001', [nia], { today: '2025-10-15' }))
      .thenRefused('exchange-lapsed', { exchangeId: 'x-000001', lapsesOn: '2025-10-14' });
  });
});
