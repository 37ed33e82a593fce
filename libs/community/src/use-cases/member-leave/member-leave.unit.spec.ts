import { given } from '@awr/kernel';
import { memberLeft } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { memberDecider } from '../../member.decider';
import { aMember, aberTimebank, dyffryn } from '../../testing';
import type { MemberLeave } from './member-leave';

const leave = (on: string, timebankId = dyffryn): MemberLeave => ({
  type: 'MemberLeave',
  timebankId,
  on,
  reason: 'moved',
});
const left = (on: string) =>
  memberLeft({ memberId: memberIdOf(dyffryn, 'DYF0001'), timebankId: dyffryn, on, reason: 'moved' });
const joinedInFebruary = aMember({ joinedOn: '2024-02-27' });

describe('leaving', () => {
  it('says when and why', () =>
    given(memberDecider, [joinedInFebruary]).when(leave('2025-09-13')).then(left('2025-09-13')));

  it('may be on the day of joining, but not before', () => {
    given(memberDecider, [joinedInFebruary]).when(leave('2024-02-27')).then(left('2024-02-27'));
    given(memberDecider, [joinedInFebruary])
      .when(leave('2024-02-26'))
      .thenRefused('left-before-joining', { on: '2024-02-26', joinedOn: '2024-02-27' });
  });

  it('is done once', () =>
    given(memberDecider, [joinedInFebruary, left('2025-09-13')])
      .when(leave('2025-10-01'))
      .thenRefused('member-left', { on: '2025-09-13' }));

  it('refuses a day that there is not', () =>
    given(memberDecider, [joinedInFebruary])
      .when(leave('2025-02-31'))
      .thenRefused('not-a-date', { field: 'on', read: '2025-02-31' }));

  it('refuses somebody who never joined this timebank', () => {
    given(memberDecider).when(leave('2025-09-13')).thenRefused('unknown-member', {});
    given(memberDecider, [joinedInFebruary]).when(leave('2025-09-13', aberTimebank)).thenRefused('unknown-member', {});
  });
});
