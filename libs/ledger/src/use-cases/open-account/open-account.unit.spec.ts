import { given } from '@awr/kernel';
import { POT } from '../../domain/account-id';
import { accountOpened } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import { cinema, happened, nia, openAccount, openLedger } from '../../testing';

const opened = [openLedger(), openAccount(nia)];

describe('opening an account', () => {
  it.each([
    [nia, 'member'],
    [cinema, 'venue'],
  ] as const)('of %s starts it at nothing', (accountId, kind) => {
    const opening = given(ledgerDecider, happened(openLedger())).when(openAccount(accountId));
    opening.then(accountOpened(accountId));
    opening.thenState(({ accounts }) => expect(accounts.find(accountId)).toMatchObject({ kind, balance: 0 }));
  });

  it('is done once', () =>
    given(ledgerDecider, happened(...opened))
      .when(openAccount(nia))
      .thenRefused('account-already-open', { accountId: nia }));

  it('finds the pot open already', () =>
    given(ledgerDecider, happened(...opened))
      .when(openAccount(POT))
      .thenRefused('account-already-open', { accountId: POT }));

  it.each(['member:', 'venue', 'issuing:x', 'council:x'])('is a fault in Awr for %s, which nobody can have', (id) =>
    expect(() => happened(...opened, openAccount(id as typeof nia))).toThrow(`${id} is not an account id`),
  );
});
