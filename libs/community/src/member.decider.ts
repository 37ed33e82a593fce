import { decideBy, evolveBy, type Decider, type Rules } from '@awr/kernel';
import { memberSteps, type Member, type MemberState } from './domain/member/member';
import { memberEvents, type MemberEvent } from './domain/member/member-events';
import { refuse, type CommunityRefusalCode } from './domain/refusals/refusals';
import { changeMemberDetails, type ChangeMemberDetails } from './use-cases/change-member-details/change-member-details';
import { erasePerson, type ErasePerson } from './use-cases/erase-person/erase-person';
import { joinMember, type JoinMember } from './use-cases/join-member/join-member';
import { memberLeave, type MemberLeave } from './use-cases/member-leave/member-leave';
import { mergeMember, type MergeMember } from './use-cases/merge-member/merge-member';
import type { Outcome } from './use-cases/outcome';
import { rejoinMember, type RejoinMember } from './use-cases/rejoin-member/rejoin-member';

export type MemberCommand = JoinMember | ChangeMemberDetails | MemberLeave | RejoinMember | MergeMember | ErasePerson;

const rules: Rules<MemberCommand, MemberState, MemberEvent, CommunityRefusalCode> = {
  JoinMember: joinMember,
  ChangeMemberDetails: ofMember(changeMemberDetails),
  MemberLeave: ofMember(memberLeave),
  RejoinMember: ofMember(rejoinMember),
  MergeMember: ofMember(mergeMember),
  ErasePerson: ofMember(erasePerson),
};

/** One person's membership of one timebank. Stream: `member-{memberId}`, where the id is `memberIdOf` their number. */
export const memberDecider: Decider<MemberCommand, MemberState, MemberEvent> = {
  category: 'member',
  version: 3,
  initial: () => ({ status: 'unknown' }),
  decide: decideBy(rules),
  evolve: evolveBy(memberSteps),
  events: memberEvents,
};

/** Only those who know of a member may ask: to another timebank there is nobody here. */
function ofMember<Command extends { readonly type: string; readonly timebankId: string }>(
  rule: (command: Command, member: Member) => Outcome<MemberEvent>,
) {
  return (command: Command, state: MemberState): Outcome<MemberEvent> => {
    if (state.status === 'unknown' || state.timebankId !== command.timebankId) return refuse('unknown-member');
    if (state.status === 'erased') return refuse('person-erased');
    // Who was recorded twice goes on under the other number; what is personal can still be erased.
    const isMerged = state.status === 'merged' && command.type !== 'ErasePerson';
    return isMerged ? refuse('member-merged', { into: state.mergedInto ?? '' }) : rule(command, state);
  };
}
