import { given, hours } from '@awr/kernel';
import { exchangeProposed, helpExchanged } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import {
  carys,
  cinema,
  entry,
  happened,
  helped,
  nia,
  niaEarnedThreeHours,
  onSaturday,
  owain,
  proposeExchange,
  proposedByBroker,
  today,
} from '../../testing';

const before = happened(...niaEarnedThreeHours);
const proposed = { exchangeId: 'x-000001', on: onSaturday.on, proposedOn: today } as const;

describe('proposing an exchange', () => {
  it('moves nothing until the other side agrees', () =>
    given(ledgerDecider, before)
      .when(proposeExchange({ category: 'garden', helpId: 'h1', note: 'Torri gwair' }))
      .then(
        exchangeProposed({
          ...proposed,
          lines: [helped(owain, nia, 60)],
          recordedBy: 'token:owain',
          agreed: [{ how: 'online', parties: [owain] }],
          counts: false,
          proposer: owain,
          category: 'garden',
          helpId: 'h1',
          note: 'Torri gwair',
          lapsesOn: '2025-10-14',
        }),
      ));

  it('counts at once where all have agreed, as on a register that everybody has signed', () => {
    const lines = [helped(owain, nia, 60), helped(carys, nia, 90)];
    const agreed = [{ how: 'in-person', parties: [nia, owain, carys] }] as const;
    const about = { recordedBy: 'token:broker', approvedBy: 'token:broker' };
    given(ledgerDecider, before)
      .when(proposedByBroker(lines, agreed))
      .then(
        exchangeProposed({ ...proposed, lines, recordedBy: 'token:broker', agreed, counts: true }),
        helpExchanged({ ...entry('e-000002', nia, owain, 60, about), exchangeId: 'x-000001', line: 1 }),
        helpExchanged({ ...entry('e-000003', nia, carys, 90, about), exchangeId: 'x-000001', line: 2 }),
      );
  });

  it('refuses all of it where one line can’t be paid after those before it, and says which', () =>
    given(ledgerDecider, before)
      .when(
        proposedByBroker(
          [helped(owain, nia, hours(2)), helped(carys, nia, hours(2))],
          [{ how: 'letter', parties: [nia, owain, carys] }],
        ),
      )
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 60, balanceMinutes: 60, index: 1 }));

  it('lets a line pay with what another line brings', () =>
    given(ledgerDecider, before)
      .when(
        proposedByBroker(
          [helped(owain, nia, hours(2)), helped(carys, owain, hours(1))],
          [{ how: 'in-person', parties: [nia, owain, carys] }],
        ),
      )
      .thenState(({ accounts }) =>
        expect([nia, owain, carys].map((id) => accounts.find(id)?.balance)).toEqual([60, 60, 60]),
      ));

  it('refuses lines that no entry could be, and says which', () => {
    const ledger = given(ledgerDecider, before);
    const proposing = (...lines: ReturnType<typeof helped>[]) => ledger.when(proposedByBroker(lines));
    proposing().thenRefused('exchange-empty', {});
    proposing(helped(owain, nia, 60), helped(nia, nia, 60)).thenRefused('same-account', { accountId: nia, index: 1 });
    proposing(helped(cinema, nia, 60)).thenRefused('wrong-kind-of-account');
    proposing(helped(owain, nia, 60), helped(owain, nia, 5)).thenRefused('pair-twice-in-exchange', {
      index: 1,
      firstIndex: 0,
    });
    proposing(...Array.from({ length: 51 }, () => helped(owain, nia, 1))).thenRefused('exchange-too-long', {
      lines: 51,
      mostLines: 50,
    });
    ledger.when(proposeExchange({ on: '2025-09-15' })).thenRefused('date-in-future');
  });

  it('takes agreement only of those who have a part in it, once, and with how they said so', () => {
    const ledger = given(ledgerDecider, before);
    const lines = [helped(owain, nia, 60)];
    const agreed = (...agreed: NonNullable<Parameters<typeof proposedByBroker>[1]>) =>
      ledger.when(proposedByBroker(lines, agreed));
    agreed({ how: 'phone', parties: [carys] }).thenRefused('not-a-party', { accountId: carys });
    ledger.when(proposeExchange({ proposer: carys, agreed: [] })).thenRefused('not-a-party', { accountId: carys });
    agreed({ how: 'phone', parties: [nia] }, { how: 'letter', parties: [nia] }).thenRefused('already-agreed', {
      accountId: nia,
    });
    agreed({ how: 'online', parties: [nia] }).thenRefused('how-agreed-missing', {});
    agreed({ how: 'nod' as 'phone', parties: [nia] }).thenRefused('how-agreed-missing', {});
  });

  it('lets nobody who has a part in it agree for the other side', () =>
    given(ledgerDecider, before)
      .when(proposeExchange({ agreed: [{ how: 'phone', parties: [nia] }] }))
      .thenRefused('agrees-for-other-side', { accountId: nia }));
});
