import type { StoredEvent } from '@awr/event-store';
import { noticesOf, overWith } from './notices-of';

const nia = '01920000-0000-7000-8000-000000000001';
const owain = '01920000-0000-7000-8000-000000000002';
const timebankId = '01920000-0000-7000-8000-00000000000a';
const gwen = '01920000-0000-7000-8000-000000000003';
const [ofNia, ofOwain, ofGwen] = [`member:${nia}`, `member:${owain}`, `member:${gwen}`];

function happened(type: string, data: object): StoredEvent {
  const metadata = { recordedAt: '', actor: '', commandId: '', commandHash: '', correlationId: '', timebankId };
  return { id: 'an-event', type, version: 1, data, metadata, stream: 'ledger-x', revision: 0, position: '1' };
}
const told = (type: string, data: object, doneBy?: string) =>
  noticesOf(happened(type, data), doneBy).map(({ memberId, kind }) => [memberId, kind]);

describe('who is told of what', () => {
  it.each([
    ['HoursRecorded', { debit: 'issuing', credit: ofNia, minutes: 60 }, [[nia, 'hours']]],
    ['HoursConfirmed', { debit: 'issuing', credit: ofNia, minutes: 60 }, [[nia, 'hours']]],
    [
      'CreditsGiven',
      { debit: ofOwain, credit: ofNia, minutes: 60 },
      [
        [nia, 'gift'],
        [owain, 'given'],
      ],
    ],
    ['CreditsGiven', { debit: ofOwain, credit: 'pot', minutes: 60 }, [[owain, 'given']]],
    ['CreditsSpent', { debit: ofNia, credit: 'venue:x', minutes: 60 }, [[nia, 'spent']]],
    [
      'EntryReversed',
      { debit: ofNia, credit: ofOwain, minutes: 60 },
      [
        [nia, 'reversed'],
        [owain, 'reversed'],
      ],
    ],
    [
      'HelpExchanged',
      { debit: ofNia, credit: ofOwain, minutes: 60 },
      [
        [owain, 'help-given'],
        [nia, 'help-received'],
      ],
    ],
    ['EntryReversed', { debit: ofNia, credit: 'issuing', minutes: 60, correctedBy: 'e-000003' }, [[nia, 'corrected']]],
    ['CreditsSentToTimebank', { debit: ofNia, credit: 'clearing:x', minutes: 60 }, [[nia, 'sent']]],
    ['HoursClaimed', { claimId: 'c-000001', member: ofNia, minutes: 60 }, [[nia, 'claim-waiting']]],
    ['ClaimWithdrawn', { claimId: 'c-000001', member: ofNia }, [[nia, 'claim-withdrawn']]],
    ['HoursDeclined', { member: ofNia, reason: 'other' }, [[nia, 'claim-declined']]],
    ['ExchangeDeclined', { exchangeId: 'x', members: [ofNia, ofOwain], party: ofOwain }, [[nia, 'exchange-declined']]],
    [
      'ExchangeWithdrawn',
      { exchangeId: 'x', members: [ofNia, ofOwain] },
      [
        [nia, 'exchange-withdrawn'],
        [owain, 'exchange-withdrawn'],
      ],
    ],
    ['ExchangeLapsed', { exchangeId: 'x', on: '2025-09-13' }, []],
    ['CreditsHeld', { holdId: 'h', accountId: ofNia, minutes: 60 }, [[nia, 'booked']]],
    ['HoldReleased', { holdId: 'h', accountId: ofNia, minutes: 60 }, [[nia, 'booking-cancelled']]],
    ['HoldLapsed', { accountId: ofNia, minutes: 60 }, [[nia, 'hold-lapsed']]],
    ['DisputeOpened', { memberId: nia, members: [ofNia, ofOwain] }, [nia, owain].map((each) => [each, 'disputed'])],
    ['AccountLimitsSet', { accountId: ofNia, capMinutes: 60 }, [[nia, 'limits-changed']]],
    ['AccountLocked', { accountId: ofNia, reason: 'card-lost' }, [[nia, 'locked']]],
    ['AccountLocked', { accountId: ofNia, reason: 'died' }, []],
    ['AccountUnlocked', { accountId: ofNia }, [[nia, 'unlocked']]],
    ['AccountClosed', { accountId: ofNia, cause: 'merged', mergedInto: ofOwain }, [[owain, 'merged']]],
    ['AccountClosed', { accountId: ofNia, cause: 'left' }, []],
    ['DisputeResolved', { memberId: nia, upheld: true }, [[nia, 'dispute-resolved']]],
    ['HelpOffered', { helpId: 'h', memberId: nia }, [[nia, 'help-posted']]],
    ['HelpChanged', { helpId: 'h', memberId: nia }, [[nia, 'help-changed']]],
    ['HelpClosed', { helpId: 'h', memberId: nia, reason: 'other' }, [[nia, 'help-ended']]],
    ['MemberJoined', { memberId: nia }, []],
  ])('%s %j', (type, data, expected) => expect(told(type, data)).toEqual(expected));

  it('asks only those to agree who have not agreed yet, and nobody once it counts', () => {
    const lines = [{ helper: ofNia, helped: ofOwain, minutes: 60 }];
    const agreed = [{ how: 'online', parties: [ofNia] }];
    expect(told('ExchangeProposed', { lines, agreed, counts: false })).toEqual([[owain, 'help-received-waiting']]);
    expect(told('ExchangeProposed', { lines, agreed, counts: true })).toEqual([]);
  });

  it('says to each who is to agree how long they helped or were helped, and on which day', () => {
    const lines = [
      { helper: ofNia, helped: ofOwain, minutes: 60 },
      { helper: ofGwen, helped: ofOwain, minutes: 90 },
    ];
    const asked = noticesOf(happened('ExchangeProposed', { lines, agreed: [], on: '2026-09-03' }));
    expect(asked.map(({ memberId, kind, minutes, day }) => [memberId, kind, minutes, day])).toEqual([
      [nia, 'help-given-waiting', 60, '2026-09-03'],
      [gwen, 'help-given-waiting', 90, '2026-09-03'],
      [owain, 'help-received-waiting', 150, '2026-09-03'],
    ]);
  });

  it('tells nobody of what they did themselves, but of what only came with it', () => {
    const gift = { debit: ofOwain, credit: ofNia, minutes: 60 };
    expect(told('CreditsGiven', gift, owain)).toEqual([[nia, 'gift']]);
    const exchange = { exchangeId: 'x', members: [ofNia, ofOwain] };
    expect(told('ExchangeWithdrawn', exchange, owain)).toEqual([[nia, 'exchange-withdrawn']]);
    expect(told('HoursClaimed', { claimId: 'c', member: ofNia, minutes: 60 }, nia)).toEqual([]);
    // Nia spends, and it is noticed that an old booking of hers has lapsed.
    expect(told('HoldLapsed', { holdId: 'h', accountId: ofNia, minutes: 60 }, nia)).toEqual([[nia, 'hold-lapsed']]);
  });

  it('knows what is over, for all or for those who have agreed', () => {
    const over = (type: string, data: object) => overWith(happened(type, data));
    expect(over('HoursConfirmed', { claimId: 'c-000001' })).toEqual({ timebankId, waitsFor: 'c-000001' });
    const agreed = { exchangeId: 'x-000001', parties: [ofNia] };
    expect(over('ExchangeAgreed', { ...agreed, counts: false })).toEqual({
      ...{ timebankId, waitsFor: 'x-000001', memberIds: [nia] },
    });
    expect(over('ExchangeAgreed', { ...agreed, counts: true })).toEqual({ timebankId, waitsFor: 'x-000001' });
    expect(over('HoursClaimed', { claimId: 'c-000001' })).toBeUndefined();
  });

  it('keeps nothing that anybody said', () => {
    const gift = happened('CreditsGiven', { debit: ofOwain, credit: ofNia, minutes: 60, note: 'Diolch!' });
    expect(noticesOf(gift, owain)[0]).toEqual({
      eventId: 'an-event',
      timebankId,
      memberId: nia,
      kind: 'gift',
      minutes: 60,
    });
  });
});
