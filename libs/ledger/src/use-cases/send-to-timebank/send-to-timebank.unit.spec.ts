import { given, hours } from '@awr/kernel';
import { clearingAccount } from '../../domain/account-id';
import { creditsReturned, creditsSentToTimebank } from '../../domain/between/between-events';
import { ledgerDecider } from '../../ledger.decider';
import { entry, happened, nia, niaEarnedThreeHours, reverseEntry, today } from '../../testing';
import type { SendToTimebank } from './send-to-timebank';

const bro = clearingAccount('bro');
const partner = {
  ...{ timebankId: 'bro', agreementId: 'agreement', agreementRevision: 1, inForce: true },
  ...{ transferMinutes: hours(2), owesMinutes: hours(2.5), owedMinutes: 0 },
};
const notePartner = (more: Partial<typeof partner> = {}) =>
  ({ type: 'NotePartner', partner: { ...partner, ...more } }) as const;
const send = (minutes: number, transferId = 'transfer-1'): SendToTimebank => ({
  ...{ type: 'SendToTimebank', transferId, from: nia, toTimebankId: 'bro', toNumber: 'BRO0007', minutes },
  ...{ on: '2025-09-13', today, recordedBy: 'token:broker' },
});
const agreed = [...niaEarnedThreeHours, notePartner()];
const goingOut = { transferId: 'transfer-1', toTimebankId: 'bro', toNumber: 'BRO0007', agreementRevision: 1 };

describe('sending credits to another timebank', () => {
  it('moves them from the sender to the clearing account, under the agreement that there is', () =>
    given(ledgerDecider, happened(...agreed))
      .when(send(90))
      .then(creditsSentToTimebank({ ...entry('e-000002', nia, bro, 90), ...goingOut })));

  it('needs an agreement that is in force', () => {
    const refused = { timebankId: 'bro' };
    given(ledgerDecider, happened(...niaEarnedThreeHours))
      .when(send(90))
      .thenRefused('no-agreement', refused);
    given(ledgerDecider, happened(...agreed, notePartner({ agreementRevision: 2, inForce: false })))
      .when(send(90))
      .thenRefused('no-agreement', { ...refused, standing: 'suspended-or-ended' });
  });

  it('keeps to what one transfer may carry, and to what one timebank may owe', () => {
    given(ledgerDecider, happened(...agreed))
      .when(send(121))
      .thenRefused('over-transfer-limit', { mostMinutes: 120 });
    given(ledgerDecider, happened(...agreed, send(120)))
      .when(send(31, 'transfer-2'))
      .thenRefused('over-clearing-limit', { mostMinutes: 30 });
  });

  it('is not reversed: the other ledger would not follow', () =>
    given(ledgerDecider, happened(...agreed, send(90)))
      .when(reverseEntry('e-000002'))
      .thenRefused('between-timebanks', { entryId: 'e-000002' }));

  it('comes back once, by an entry that names the one that sent it', () => {
    const comesBack = { type: 'ReturnTransfer', transferId: 'transfer-1', on: today, recordedBy: 'process' } as const;
    given(ledgerDecider, happened(...agreed, send(90)))
      .when(comesBack)
      .then(
        creditsReturned({
          ...entry('e-000003', bro, nia, 90, { on: today, recordedBy: 'process' }),
          ...{ transferId: 'transfer-1', toTimebankId: 'bro', reverses: 'e-000002' },
        }),
      );
    given(ledgerDecider, happened(...agreed, send(90), comesBack))
      .when(comesBack)
      .thenRefused('not-under-way', { transferId: 'transfer-1' });
  });
});
