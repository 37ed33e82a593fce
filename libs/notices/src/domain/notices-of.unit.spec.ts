import type { StoredEvent } from '@awr/event-store';
import { noticesOf } from './notices-of';

const nia = '01920000-0000-7000-8000-000000000001';
const owain = '01920000-0000-7000-8000-000000000002';
const timebankId = '01920000-0000-7000-8000-00000000000a';
const [ofNia, ofOwain] = [`member:${nia}`, `member:${owain}`];

function happened(type: string, data: object): StoredEvent {
  const metadata = { recordedAt: '', actor: '', commandId: '', commandHash: '', correlationId: '', timebankId };
  return { id: 'an-event', type, version: 1, data, metadata, stream: 'ledger-x', revision: 0, position: '1' };
}
const told = (type: string, data: object) =>
  noticesOf(happened(type, data)).map(({ memberId, kind }) => [memberId, kind]);

describe('who is told of what', () => {
  it.each([
    ['HoursRecorded', { debit: 'issuing', credit: ofNia, minutes: 60 }, [[nia, 'hours']]],
    ['HoursConfirmed', { debit: 'issuing', credit: ofNia, minutes: 60 }, [[nia, 'hours']]],
    ['CreditsGiven', { debit: ofOwain, credit: ofNia, minutes: 60 }, [[nia, 'gift']]],
    ['CreditsGiven', { debit: ofOwain, credit: 'pot', minutes: 60 }, []],
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
    ['HoursDeclined', { member: ofNia, reason: 'other' }, [[nia, 'claim-declined']]],
    ['HoldLapsed', { accountId: ofNia, minutes: 60 }, [[nia, 'hold-lapsed']]],
    ['DisputeResolved', { memberId: nia, upheld: true }, [[nia, 'dispute-resolved']]],
    ['MemberJoined', { memberId: nia }, []],
  ])('%s %j', (type, data, expected) => expect(told(type, data)).toEqual(expected));

  it('asks only those to agree who have not agreed yet, and nobody once it counts', () => {
    const lines = [{ helper: ofNia, helped: ofOwain, minutes: 60 }];
    const agreed = [{ how: 'online', parties: [ofNia] }];
    expect(told('ExchangeProposed', { lines, agreed, counts: false })).toEqual([[owain, 'exchange-waiting']]);
    expect(told('ExchangeProposed', { lines, agreed, counts: true })).toEqual([]);
  });

  it('keeps nothing that anybody said', () => {
    const [notice] = noticesOf(
      happened('CreditsGiven', { debit: ofOwain, credit: ofNia, minutes: 60, note: 'Diolch!' }),
    );
    expect(notice).toEqual({ eventId: 'an-event', timebankId, memberId: nia, kind: 'gift', minutes: 60 });
  });
});
