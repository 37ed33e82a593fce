import { given, hours, isRefusal } from '@awr/kernel';
import { limitsSet } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import {
  claimHours,
  confirmHours,
  confirmManyHours,
  happened,
  nia,
  noCredit,
  openedAccounts,
  owain,
} from '../../testing';

const three = [claimHours(nia, hours(1)), claimHours(owain, hours(2)), claimHours(nia, hours(3))];
const waiting = happened(...openedAccounts, ...three);

describe('confirming many claims', () => {
  it('makes an entry for each, in the order of the list', () =>
    given(ledgerDecider, waiting)
      .when(confirmManyHours(['c-000003', 'c-000002']))
      .thenState(({ accounts, entries, claims }) => {
        expect([nia, owain].map((id) => accounts.find(id)?.balance)).toEqual([hours(3), hours(2)]);
        expect(entries.find(1)?.minutes).toBe(hours(3));
        expect([1, 2, 3].map((number) => claims.outcomeOf(number))).toEqual(['open', 'confirmed', 'confirmed']);
      }));

  it('confirms none where some can’t be, and says of each of those why', () => {
    const before = happened(...openedAccounts, ...three, confirmHours('c-000002'));
    const state = before.reduce(ledgerDecider.evolve, ledgerDecider.initial());
    const list = ['c-000001', 'c-000002', 'c-000009', 'c-000001'] as const;
    const refused = ledgerDecider.decide(confirmManyHours(list), state);
    expect(refused).toEqual({
      refused: 'claims-refused',
      details: { refused: 3, of: 4 },
      each: [
        { index: 1, refused: 'claim-settled', details: { claimId: 'c-000002', outcome: 'confirmed' } },
        { index: 2, refused: 'unknown-claim', details: { claimId: 'c-000009' } },
        { index: 3, refused: 'claim-twice', details: { claimId: 'c-000001', firstIndex: 0 } },
      ],
    });
  });

  it('adds up what one member gets when it looks at the cap', () => {
    const capped = [...waiting, limitsSet({ ...noCredit, capMinutes: hours(3) }, 1)];
    const state = capped.reduce(ledgerDecider.evolve, ledgerDecider.initial());
    const refused = ledgerDecider.decide(confirmManyHours(['c-000001', 'c-000003']), state);
    expect(isRefusal(refused) && refused.each).toEqual([
      {
        index: 1,
        refused: 'over-cap',
        details: {
          claimId: 'c-000003',
          accountId: nia,
          mostMinutes: hours(2),
          balanceMinutes: hours(1),
          capMinutes: hours(3),
        },
      },
    ]);
  });

  it('needs at least one, and takes 500', () => {
    given(ledgerDecider, waiting).when(confirmManyHours([])).thenRefused('claims-empty', {});
    given(ledgerDecider, waiting)
      .when(confirmManyHours(Array.from({ length: 501 }, () => 'c-000001' as const)))
      .thenRefused('claims-too-many', { claims: 501, mostClaims: 500 });
  });
});
