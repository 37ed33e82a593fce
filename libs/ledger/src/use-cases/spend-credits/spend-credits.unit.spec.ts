import { given, hours } from '@awr/kernel';
import { creditsSpent } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import * as example from '../../testing';
import { cinema, entry, happened, nia, owain, spendCredits } from '../../testing';

const niaHasThreeHours = happened(...example.niaEarnedThreeHours);

describe('spending credits', () => {
  it('moves the price from the member to the venue, and keeps what it was for', () => {
    const film = { offerId: 'film', people: { adults: 1, under16s: 2 } };
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits(nia, cinema, hours(3), film))
      .then(creditsSpent({ ...entry('e-000002', nia, cinema, hours(3)), ...film }));
  });

  it('takes under-16s without an adult', () => {
    const people = { adults: 0, under16s: 1 };
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits(nia, cinema, 60, { people }))
      .then(creditsSpent({ ...entry('e-000002', nia, cinema, 60), offerId: 'film', people }));
  });

  it.each([
    { adults: 0, under16s: 0 },
    { adults: -1, under16s: 2 },
    { adults: 1.5, under16s: 0 },
    { adults: 1, under16s: Number.NaN },
  ])('refuses %j people', (people) =>
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits(nia, cinema, 60, { people }))
      .thenRefused('people-invalid', {}),
  );

  it('refuses more than the member has, and says how much that is', () =>
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits(owain, cinema, 1))
      .thenRefused('insufficient-credits', { accountId: owain, mostMinutes: 0, balanceMinutes: 0 }));

  it('is for members at venues', () => {
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits(nia, owain, 60))
      .thenRefused('wrong-kind-of-account', { accountId: owain, kind: 'member', wanted: 'venue' });
    given(ledgerDecider, niaHasThreeHours)
      .when(spendCredits('pot', cinema, 60))
      .thenRefused('wrong-kind-of-account', { accountId: 'pot', kind: 'pot', wanted: 'member' });
  });
});
