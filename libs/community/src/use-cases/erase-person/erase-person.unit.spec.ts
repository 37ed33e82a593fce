import { given } from '@awr/kernel';
import { memberLeft, personErased } from '../../domain/member/member-events';
import { memberIdOf } from '../../domain/membership-number';
import { memberDecider, type MemberCommand } from '../../member.decider';
import { aMember, aberTimebank, dyffryn } from '../../testing';

const erase = { type: 'ErasePerson', timebankId: dyffryn } as const;
const nia = { memberId: memberIdOf(dyffryn, 'DYF0001'), timebankId: dyffryn };
const erased = personErased(nia);

describe('erasing a person', () => {
  it('names nobody', () => given(memberDecider, [aMember()]).when(erase).then(erased));

  it('may come after leaving', () =>
    given(memberDecider, [aMember(), memberLeft({ ...nia, on: '2025-09-13', reason: 'died' })])
      .when(erase)
      .then(erased));

  it.each<MemberCommand>([
    erase,
    { type: 'ChangeMemberDetails', timebankId: dyffryn, changes: { notes: 'Nia' } },
    { type: 'MemberLeave', timebankId: dyffryn, on: '2025-09-13', reason: 'other' },
  ])('is the end: %j is refused', (command) =>
    given(memberDecider, [aMember(), erased]).when(command).thenRefused('person-erased', {}),
  );

  it('leaves the state without the number or anything else about them', () =>
    given(memberDecider, [aMember()])
      .when(erase)
      .thenState((state) => expect(state).toEqual({ status: 'erased', timebankId: dyffryn })));

  it('refuses another timebank, as if there were nobody, also afterwards', () => {
    const fromAber = { ...erase, timebankId: aberTimebank };
    given(memberDecider, [aMember()]).when(fromAber).thenRefused('unknown-member', {});
    given(memberDecider, [aMember(), erased]).when(fromAber).thenRefused('unknown-member', {});
  });
});
