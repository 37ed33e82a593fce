import { given, isSealed } from '@awr/kernel';
import { memberLeft, personErased } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { memberDecider } from '../../member.decider';
import { aMember, dyffryn } from '../../testing';
import type { JoinMember } from './join-member';

const join = (about: Partial<JoinMember> = {}): JoinMember => ({
  type: 'JoinMember',
  timebankId: dyffryn,
  number: 'dyf 0001',
  language: 'cy',
  contactBy: 'phone',
  joinedOn: '2024-02-27',
  today: '2024-02-28',
  givenName: 'Nia',
  familyName: 'Gruffydd',
  ...about,
});
const memberId = memberIdOf(dyffryn, 'DYF0001');

describe('joining', () => {
  it('gives the member an id that follows from timebank and number', () =>
    given(memberDecider)
      .when(join())
      .then(aMember({ number: 'DYF0001' })));

  it('keeps the details that there are, tidied', () =>
    given(memberDecider)
      .when(join({ givenName: ' Nia ', email: ' nia@example.org', phone: '', address: ' ', notes: 'Print mawr\n' }))
      .then(aMember({ email: 'nia@example.org', notes: 'Print mawr' })));

  it('takes whoever has one name, no contact, or wants what can’t be done yet', () => {
    const { familyName: _none, ...nameless } = aMember({ contactBy: 'text' }).data;
    given(memberDecider)
      .when(join({ familyName: '', contactBy: 'text' }))
      .then({ type: 'MemberJoined', data: nameless });
  });

  it('leaves nothing personal in the state, sealed or not', () =>
    given(memberDecider)
      .when(join({ email: 'nia@example.org' }))
      .thenState((state) => {
        expect(state).toMatchObject({ status: 'joined', number: 'DYF0001', joinedOn: '2024-02-27' });
        expect(Object.values(state).some(isSealed)).toBe(false);
      }));

  it('refuses a number that a member has, also one who left', () => {
    const left = memberLeft({ memberId, timebankId: dyffryn, on: '2025-01-01', reason: 'moved' });
    const details = { number: 'DYF0001', memberId };
    given(memberDecider, [aMember()]).when(join()).thenRefused('membership-number-taken', details);
    given(memberDecider, [aMember(), left]).when(join()).thenRefused('membership-number-taken', details);
  });

  it('refuses the number of somebody who was erased', () =>
    given(memberDecider, [aMember(), personErased({ memberId, timebankId: dyffryn })])
      .when(join())
      .thenRefused('person-erased', {}));

  it.each(['', 'A/1', '123456789012345678901'])('refuses “%s” as a number', (number) =>
    given(memberDecider).when(join({ number })).thenRefused('membership-number', { read: number, most: 20 }),
  );

  it('refuses a day that there is not', () =>
    given(memberDecider)
      .when(join({ joinedOn: '27/02/2024' }))
      .thenRefused('not-a-date', { field: 'joinedOn', read: '27/02/2024' }));

  it('refuses a day that is still to come', () =>
    given(memberDecider)
      .when(join({ joinedOn: '2024-02-29' }))
      .thenRefused('date-in-future', { on: '2024-02-29', today: '2024-02-28' }));

  it('needs a first name', () =>
    given(memberDecider)
      .when(join({ givenName: ' ' }))
      .thenRefused('text-missing', { field: 'givenName' }));

  it.each(['nia', 'nia@', '@example.org', 'nia gruffydd@example.org', 'nia@a@b'])(
    'refuses %s as an e-mail address, without saying it again',
    (email) => given(memberDecider).when(join({ email })).thenRefused('email-unusable', {}),
  );

  it.each(['none', '07', '–'])('refuses %s as a phone number', (phone) =>
    given(memberDecider).when(join({ phone })).thenRefused('phone-unusable', { leastDigits: 3 }),
  );

  it.each(['07700 900001 (mam)', '+44 7700 900001', '999'])('takes %s as a phone number', (phone) =>
    given(memberDecider).when(join({ phone })).then(aMember({ phone })),
  );

  it('keeps the day of a birthday, and no year', () => {
    given(memberDecider)
      .when(join({ birthday: ' --02-29 ' }))
      .then(aMember({ birthday: '--02-29' }));
    given(memberDecider)
      .when(join({ birthday: '1950-05-14' }))
      .thenRefused('birthday-unusable', {});
  });

  it.each(['givenName', 'familyName', 'email', 'phone', 'address', 'notes'] as const)(
    'refuses a %s that can’t be shown',
    (field) =>
      given(memberDecider)
        .when(join({ [field]: 'a\u0000' }))
        .thenRefused('text-unreadable', { field }),
  );
});
