import { given } from '@awr/kernel';
import { memberDetailsChanged, memberLeft } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { memberDecider } from '../../member.decider';
import { aMember, aberTimebank, dyffryn } from '../../testing';
import type { ChangeMemberDetails, MemberChanges } from './change-member-details';

const change = (changes: MemberChanges, timebankId = dyffryn): ChangeMemberDetails => ({
  type: 'ChangeMemberDetails',
  timebankId,
  changes,
});
const nia = { memberId: memberIdOf(dyffryn, 'DYF0001'), timebankId: dyffryn };

describe('changing a member’s details', () => {
  it('keeps only what changed', () =>
    given(memberDecider, [aMember({ language: 'cy', contactBy: 'phone' })])
      .when(change({ familyName: ' Parry ', language: 'cy', contactBy: 'email' }))
      .then(memberDetailsChanged({ ...nia, familyName: 'Parry', contactBy: 'email' })));

  it('takes away what is blank', () =>
    given(memberDecider, [aMember()])
      .when(change({ email: null, phone: ' ' }))
      .then(memberDetailsChanged({ ...nia, email: null, phone: null })));

  it('goes on after leaving: letters may still have to reach them', () =>
    given(memberDecider, [aMember(), memberLeft({ ...nia, on: '2025-01-01', reason: 'moved' })])
      .when(change({ address: '1 Stryd Fawr\nAber' }))
      .then(memberDetailsChanged({ ...nia, address: '1 Stryd Fawr\nAber' })));

  it('compares with what was said last', () =>
    given(memberDecider, [aMember({ language: 'cy' }), memberDetailsChanged({ ...nia, language: 'en' })])
      .when(change({ language: 'cy' }))
      .then(memberDetailsChanged({ ...nia, language: 'cy' })));

  it.each<MemberChanges>([{}, { language: 'cy' }, { contactBy: 'phone' }])(
    'refuses %j: that is so already',
    (changes) => given(memberDecider, [aMember()]).when(change(changes)).thenRefused('nothing-to-change', {}),
  );

  it('never takes away the first name', () =>
    given(memberDecider, [aMember()])
      .when(change({ givenName: null }))
      .thenRefused('text-missing', { field: 'givenName' }));

  it('puts a birthday right, or takes it away', () => {
    const niaJoined = given(memberDecider, [aMember({ birthday: '--05-14' })]);
    niaJoined.when(change({ birthday: '--05-15' })).then(memberDetailsChanged({ ...nia, birthday: '--05-15' }));
    niaJoined.when(change({ birthday: null })).then(memberDetailsChanged({ ...nia, birthday: null }));
    niaJoined.when(change({ birthday: '--02-30' })).thenRefused('birthday-unusable', {});
  });

  it('refuses what can’t be an address', () =>
    given(memberDecider, [aMember()])
      .when(change({ email: 'nia' }))
      .thenRefused('email-unusable', {}));

  it('refuses another timebank, as if there were nobody', () => {
    given(memberDecider, [aMember()])
      .when(change({ notes: 'x' }, aberTimebank))
      .thenRefused('unknown-member', {});
    given(memberDecider)
      .when(change({ notes: 'x' }))
      .thenRefused('unknown-member', {});
  });
});
