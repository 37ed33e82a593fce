import { given, hours } from '@awr/kernel';
import { hoursConfirmed } from '../../domain/agreements/agreement-events';
import { ISSUING } from '../../domain/account-id';
import { limitsSet } from '../../domain/events';
import type { AccountClosed } from '../../domain/lifecycle/lifecycle-events';
import { ledgerDecider } from '../../ledger.decider';
import {
  broker,
  claimHours,
  confirmHours,
  coordinator,
  declineHours,
  entry,
  happened,
  nia,
  noCredit,
  openedAccounts,
  setIssuingBudget,
  withdrawClaim,
} from '../../testing';
import type { ClaimHours } from '../claim-hours/claim-hours';

const waiting = (about: Partial<ClaimHours> = {}) => happened(...openedAccounts, claimHours(nia, hours(2), about));

const closed = (data: AccountClosed['data']): AccountClosed => ({ type: 'AccountClosed', data });

describe('confirming hours', () => {
  it('makes the entry as it was claimed: recorded by one, approved by another, for a third', () =>
    given(ledgerDecider, waiting({ groupId: 'choir', category: 'music' }))
      .when(confirmHours('c-000001'))
      .then(
        hoursConfirmed({
          ...entry('e-000001', ISSUING, nia, hours(2), { recordedBy: 'token:nia', approvedBy: 'token:broker' }),
          ...{ groupId: 'choir', category: 'music', claimId: 'c-000001' },
        }),
      ));

  it('is for whom the policy named on the day of the claim', () => {
    const hosted = { organisationId: 'menter' };
    const asked = (confirmation: ClaimHours['confirmation'], about: Partial<ClaimHours> = hosted) =>
      given(ledgerDecider, waiting({ confirmation, ...about }));
    const refusal = (confirmation: string) => ({ claimId: 'c-000001', confirmation });
    const [byBroker, byHost] = [confirmHours('c-000001'), confirmHours('c-000001', { approver: coordinator })];
    for (const command of [byBroker, byHost]) asked('either').when(command).thenState(isNiasTwoHours);
    asked('broker').when(byHost).thenRefused('not-yours-to-confirm', refusal('broker'));
    asked('organisation').when(byBroker).thenRefused('not-yours-to-confirm', refusal('organisation'));
    asked('organisation').when(byHost).thenState(isNiasTwoHours);
    // Where no organisation is named, there is only the broker to ask.
    asked('organisation', {}).when(byBroker).thenState(isNiasTwoHours);
  });

  it('is not for the member whose claim it is, whatever else they are', () => {
    const approver = { ...broker, memberId: 'nia' };
    given(ledgerDecider, waiting())
      .when(confirmHours('c-000001', { approver }))
      .thenRefused('own-claim', { claimId: 'c-000001' });
  });

  it('hides from an organisation what another hosts', () =>
    given(ledgerDecider, waiting({ organisationId: 'clwb' }))
      .when(confirmHours('c-000001', { approver: coordinator }))
      .thenRefused('unknown-claim', { claimId: 'c-000001' }));

  it('is done once', () => {
    const settled = (outcome: string) => ({ claimId: 'c-000001', outcome });
    const before = [...openedAccounts, claimHours(nia, hours(2))];
    given(ledgerDecider, happened(...before, confirmHours('c-000001')))
      .when(confirmHours('c-000001'))
      .thenRefused('claim-settled', settled('confirmed'));
    given(ledgerDecider, happened(...before, declineHours('c-000001')))
      .when(confirmHours('c-000001'))
      .thenRefused('claim-settled', settled('declined'));
    given(ledgerDecider, happened(...before, withdrawClaim('c-000001')))
      .when(confirmHours('c-000001'))
      .thenRefused('claim-settled', settled('withdrawn'));
  });

  it('is possible until the last day is over, written down or not', () => {
    const lapsing = given(ledgerDecider, waiting({ lapseDays: 3 }));
    lapsing.when(confirmHours('c-000001', { today: '2025-09-17' })).thenState(isNiasTwoHours);
    lapsing
      .when(confirmHours('c-000001', { today: '2025-09-18' }))
      .thenRefused('claim-lapsed', { claimId: 'c-000001', lapsesOn: '2025-09-17' });
  });

  it('keeps to the cap', () =>
    given(ledgerDecider, [...waiting(), limitsSet({ ...noCredit, capMinutes: 60 }, 1)])
      .when(confirmHours('c-000001'))
      .thenRefused('over-cap', { accountId: nia, mostMinutes: 60, balanceMinutes: 0, capMinutes: 60 }));

  it('keeps to the budget of the organisation that hosts', () => {
    const budget = setIssuingBudget(hours(1), { organisationId: 'menter' });
    given(ledgerDecider, happened(...openedAccounts, budget, claimHours(nia, hours(2), { organisationId: 'menter' })))
      .when(confirmHours('c-000001', { approver: coordinator }))
      .thenRefused('over-budget', { organisationId: 'menter', mostMinutes: 60, budgetMinutes: 60 });
  });

  // Now what waits is withdrawn as a member leaves; older logs have claims that were left waiting.
  it('of a member who has left is refused: an account that is closed takes part in nothing', () =>
    given(ledgerDecider, [
      ...happened(...openedAccounts, claimHours(nia, hours(2))),
      closed({ accountId: nia, cause: 'left', on: '2025-09-14', closedBy: 'token:broker' }),
    ])
      .when(confirmHours('c-000001'))
      .thenRefused('account-closed', { accountId: nia }));

  it.each(['c-000002', 'c-1', 'c-000000', 'e-000001'] as const)('refuses %s, which there is not', (claimId) =>
    given(ledgerDecider, waiting())
      .when(confirmHours(claimId as 'c-1'))
      .thenRefused('unknown-claim', { claimId }),
  );
});

function isNiasTwoHours({ accounts }: ReturnType<typeof ledgerDecider.initial>): void {
  expect(accounts.find(nia)?.balance).toBe(hours(2));
}
