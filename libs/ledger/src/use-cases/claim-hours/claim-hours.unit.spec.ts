import { given, hours } from '@awr/kernel';
import { hoursClaimed, hoursConfirmed } from '../../domain/agreements/agreement-events';
import type { Claim } from '../../domain/agreements/claim';
import { ISSUING } from '../../domain/account-id';
import { limitsSet } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import { cinema, claimHours, entry, happened, nia, noCredit, onSaturday, openedAccounts, today } from '../../testing';

const before = happened(...openedAccounts);
const claimed: Claim = {
  ...{ claimId: 'c-000001', member: nia, minutes: hours(2), on: onSaturday.on, claimedOn: today },
  ...{ recordedBy: 'token:nia', confirmation: 'either' },
};

describe('claiming hours', () => {
  it('waits to be confirmed, and says since when it has waited for too long', () =>
    given(ledgerDecider, before)
      .when(claimHours(nia, hours(2)))
      .then(hoursClaimed({ ...claimed, remindOn: '2025-09-21' })));

  it('says what the hours were for, and seals the note', () => {
    const about = { groupId: 'choir', organisationId: 'menter', category: 'music', note: 'Canu' };
    given(ledgerDecider, before)
      .when(claimHours(nia, hours(2), about))
      .then(hoursClaimed({ ...claimed, ...about, remindOn: '2025-09-21' }));
    given(ledgerDecider, before)
      .when(claimHours(nia, hours(2), about))
      .thenState(({ claims }) => expect(JSON.stringify(claims.encode())).not.toContain('Canu'));
  });

  it('says on which day it lapses, counted in days: the clocks go back in between', () =>
    given(ledgerDecider, before)
      .when(claimHours(nia, hours(2), { today: '2025-10-25', remindDays: null, lapseDays: 2 }))
      .then(hoursClaimed({ ...claimed, claimedOn: '2025-10-25', lapsesOn: '2025-10-27' })));

  it('counts at once where the policy asks nobody', () =>
    given(ledgerDecider, before)
      .when(claimHours(nia, hours(2), { confirmation: 'nobody', lapseDays: 30 }))
      .then(
        hoursClaimed({ ...claimed, confirmation: 'nobody' }),
        hoursConfirmed({
          ...entry('e-000001', ISSUING, nia, hours(2), { recordedBy: 'token:nia' }),
          claimId: 'c-000001',
        }),
      ));

  it('looks at the cap only when it counts', () => {
    const capped = [...before, limitsSet({ ...noCredit, capMinutes: 60 }, 1)];
    given(ledgerDecider, capped)
      .when(claimHours(nia, hours(2)))
      .then(hoursClaimed({ ...claimed, remindOn: '2025-09-21' }));
    given(ledgerDecider, capped)
      .when(claimHours(nia, hours(2), { confirmation: 'nobody' }))
      .thenRefused('over-cap', { accountId: nia, mostMinutes: 60, balanceMinutes: 0, capMinutes: 60 });
  });

  it('refuses what no entry could be', () => {
    const ledger = given(ledgerDecider, before);
    ledger.when(claimHours(cinema, 60)).thenRefused('wrong-kind-of-account');
    ledger.when(claimHours('member:dilys', 60)).thenRefused('unknown-account', { accountId: 'member:dilys' });
    ledger.when(claimHours(nia, 0)).thenRefused('amount-invalid');
    ledger.when(claimHours(nia, 60, { on: '2025-09-15' })).thenRefused('date-in-future');
  });
});
