import { given, hours } from '@awr/kernel';
import { ISSUING } from '../../domain/account-id';
import { entryReversed, hoursRecorded } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import {
  cinema,
  correctEntry,
  entry,
  happened,
  nia,
  niaEarnedThreeHours,
  owain,
  recordHours,
  spendCredits,
} from '../../testing';

const earned = happened(...niaEarnedThreeHours);
const spentOne = happened(...niaEarnedThreeHours, spendCredits(nia, cinema, hours(1)));

describe('correcting an entry', () => {
  it('reverses it and makes the right one in one step, each naming the other', () =>
    given(ledgerDecider, earned)
      .when(correctEntry('e-000001', recordHours(owain, hours(2))))
      .then(
        entryReversed({
          ...entry('e-000002', nia, ISSUING, hours(3)),
          ...{ reverses: 'e-000001', reason: 'wrong-amount', correctedBy: 'e-000003' },
        }),
        hoursRecorded(entry('e-000003', ISSUING, owain, hours(2), { corrects: 'e-000001' })),
      ));

  it('asks limits of both entries together: who has spent a part can still be put right', () => {
    given(ledgerDecider, spentOne)
      .when(correctEntry('e-000001', recordHours(nia, hours(1))))
      .thenState(({ accounts }) => expect(accounts.find(nia)?.balance).toBe(0));
    given(ledgerDecider, spentOne)
      .when(correctEntry('e-000001', recordHours(nia, 59)))
      .thenRefused('insufficient-credits', { accountId: nia, mostMinutes: 120, balanceMinutes: 120 });
  });

  it('leaves all as it was where the new entry is refused', () =>
    given(ledgerDecider, earned)
      .when(correctEntry('e-000001', recordHours('member:dilys', 60)))
      .thenRefused('unknown-account', { accountId: 'member:dilys' }));

  it('is done once, since the entry is reversed by then', () => {
    const corrected = happened(...niaEarnedThreeHours, correctEntry('e-000001', recordHours(nia, 60)));
    given(ledgerDecider, corrected)
      .when(correctEntry('e-000001', recordHours(nia, 90)))
      .thenRefused('already-reversed', { entryId: 'e-000001' });
  });
});
