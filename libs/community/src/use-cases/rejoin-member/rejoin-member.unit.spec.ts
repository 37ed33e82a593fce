import { given } from '@awr/kernel';
import { memberLeft, memberRejoined, membersMerged, personErased } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { memberDecider } from '../../member.decider';
import { aMember, aberTimebank, dyffryn } from '../../testing';

const nia = { memberId: memberIdOf(dyffryn, 'DYF0001'), timebankId: dyffryn };
const owain = memberIdOf(dyffryn, 'DYF0002');
const left = [aMember(), memberLeft({ ...nia, on: '2025-06-30', reason: 'moved' })];
const rejoin = { type: 'RejoinMember', timebankId: dyffryn, on: '2025-09-13', today: '2025-09-14' } as const;
const merge = { type: 'MergeMember', timebankId: dyffryn, into: owain, on: '2025-09-13' } as const;

describe('coming back', () => {
  it('is to the same number', () =>
    given(memberDecider, left)
      .when(rejoin)
      .then(memberRejoined({ ...nia, on: '2025-09-13' })));

  it('is for those who left, on the day they left or later', () => {
    given(memberDecider, [aMember()]).when(rejoin).thenRefused('member-not-left', {});
    given(memberDecider, left)
      .when({ ...rejoin, on: '2025-06-29' })
      .thenRefused('rejoined-before-leaving', { on: '2025-06-29', leftOn: '2025-06-30' });
    given(memberDecider, left)
      .when({ ...rejoin, on: '2025-09-15' })
      .thenRefused('date-in-future', { on: '2025-09-15', today: '2025-09-14' });
    given(memberDecider, left)
      .when({ ...rejoin, timebankId: aberTimebank })
      .thenRefused('unknown-member', {});
  });

  it('makes leaving possible again, from that day on', () => {
    const back = [...left, memberRejoined({ ...nia, on: '2025-09-13' })];
    given(memberDecider, back)
      .when({ type: 'MemberLeave', timebankId: dyffryn, on: '2025-09-14', reason: 'other' })
      .then(memberLeft({ ...nia, on: '2025-09-14', reason: 'other' }));
    given(memberDecider, back)
      .when({ type: 'MemberLeave', timebankId: dyffryn, on: '2025-09-12', reason: 'other' })
      .thenRefused('left-before-joining', { on: '2025-09-12', joinedOn: '2025-09-13' });
  });
});

describe('a member who was recorded twice', () => {
  const merged = [aMember(), membersMerged({ ...nia, into: owain, on: '2025-09-13' })];

  it('goes on under one number', () =>
    given(memberDecider, [aMember()])
      .when(merge)
      .then(membersMerged({ ...nia, into: owain, on: '2025-09-13' })));

  it('was a member on the day on which that is found', () => {
    given(memberDecider, [aMember({ joinedOn: '2025-09-14' })])
      .when(merge)
      .thenRefused('merged-before-joining', { on: '2025-09-13', joinedOn: '2025-09-14' });
    given(memberDecider, [...left, memberRejoined({ ...nia, on: '2025-09-14' })])
      .when(merge)
      .thenRefused('merged-before-joining', { on: '2025-09-13', joinedOn: '2025-09-14' });
  });

  it('is not one with themself', () =>
    given(memberDecider, [aMember()])
      .when({ ...merge, into: nia.memberId })
      .thenRefused('merged-with-self', {}));

  it('does nothing more under the other', () => {
    for (const command of [merge, rejoin])
      given(memberDecider, merged).when(command).thenRefused('member-merged', { into: owain });
  });

  it('can still be erased there', () =>
    given(memberDecider, merged).when({ type: 'ErasePerson', timebankId: dyffryn }).then(personErased(nia)));
});
