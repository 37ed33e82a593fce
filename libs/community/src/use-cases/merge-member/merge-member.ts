import type { CalendarDate } from '@awr/kernel';
import { type Member, memberSince } from '../../domain/member/member';
import { membersMerged, type MembersMerged } from '../../domain/member/member-events';
import { refuse } from '../../domain/refusals/refusals';
import { unfitDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

export interface MergeMember {
  readonly type: 'MergeMember';
  readonly timebankId: string;
  /** The membership that they go on with. */
  readonly into: string;
  readonly on: CalendarDate;
}

/** Somebody was recorded twice. Both histories stay; whoever looks for the one number is led to the other. */
export function mergeMember({ into, on }: MergeMember, member: Member): Outcome<MembersMerged> {
  const { memberId, timebankId } = member;
  if (into === memberId) return refuse('merged-with-self');
  const unfit = unfitDate('on', on);
  if (unfit) return unfit;
  const joinedOn = memberSince(member);
  if (on < joinedOn) return refuse('merged-before-joining', { on, joinedOn });
  return [membersMerged({ memberId, timebankId, into, on })];
}
