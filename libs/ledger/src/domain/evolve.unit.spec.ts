import { given } from '@awr/kernel';
import { ledgerDecider } from '../ledger.decider';
import { entry, happened, nia, niaEarnedThreeHours, openedAccounts, owain } from '../testing';
import { ISSUING } from './account-id';
import { accountOpened, creditsGiven, entryReversed, hoursRecorded, ledgerOpened } from './events';
import type { LedgerEvent } from './events';

const before = happened(...niaEarnedThreeHours);
const replaying = (...events: LedgerEvent[]) => {
  return () => given(ledgerDecider, [...before, ...events]).thenState(() => undefined);
};

describe('a log that can not be', () => {
  it.each(['e-000001', 'e-000003', 'e-2'] as const)('has entry %s after the first', (number) =>
    expect(replaying(hoursRecorded(entry(number, ISSUING, nia, 60)))).toThrow(`${number} is not the entry after 1`),
  );

  it('takes a member below their limit', () =>
    expect(replaying(creditsGiven(entry('e-000002', nia, owain, 181)))).toThrow('takes member:nia below its limit'));

  it('moves credits to an account that nobody opened', () =>
    expect(replaying(creditsGiven(entry('e-000002', nia, 'member:dilys', 1)))).toThrow('needs two open accounts'));

  it('moves credits from an account to itself', () =>
    expect(replaying(creditsGiven(entry('e-000002', nia, nia, 1)))).toThrow('needs two open accounts'));

  it('opens something twice', () => {
    expect(replaying(accountOpened(nia))).toThrow('account member:nia is opened twice');
    expect(replaying(ledgerOpened())).toThrow('a ledger is opened twice');
  });

  it('reverses what is not there, twice, or with other minutes', () => {
    const reversal = (number: 'e-000002' | 'e-000003', reverses: `e-${string}`, minutes = 180) =>
      entryReversed({ ...entry(number, nia, ISSUING, minutes), reverses, reason: 'other' });
    expect(replaying(reversal('e-000002', 'e-000009'))).toThrow('which is not there');
    expect(replaying(reversal('e-000002', 'e-000001', 60))).toThrow('has other minutes');
    expect(replaying(reversal('e-000002', 'e-000001'), reversal('e-000003', 'e-000001'))).toThrow("can't be reversed");
  });
});

it('a snapshot of accounts that do not add up to zero is not used', () => {
  const state = [...happened(...openedAccounts)].reduce(ledgerDecider.evolve, ledgerDecider.initial());
  const encoded = ledgerDecider.snapshot!.encode(state) as { accounts: { balances: Float64Array } };
  encoded.accounts.balances[1] = 60;
  expect(() => ledgerDecider.snapshot!.decode(encoded as never)).toThrow('add up to 60 minutes');
});
