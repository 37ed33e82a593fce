import type { CalendarDate } from '@awr/kernel';
import { type Member, memberSince } from '../../domain/member/member';
import { memberLeft, type LeavingReason, type MemberLeft } from '../../domain/member/member-events';
import { refuse } from '../../domain/refusals/refusals';
import { unfitDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

export interface MemberLeave {
  readonly type: 'MemberLeave';
  readonly timebankId: string;
  readonly on: CalendarDate;
  readonly reason: LeavingReason;
}

/** A member leaves the timebank. What becomes of their credits is for the ledger to say. */
export function memberLeave({ on, reason }: MemberLeave, member: Member): Outcome<MemberLeft> {
  const { memberId, timebankId, leftOn } = member;
  if (leftOn !== undefined) return refuse('member-left', { on: leftOn });
  const unfit = unfitDate('on', on);
  if (unfit) return unfit;
  const joinedOn = memberSince(member);
  if (on < joinedOn) return refuse('left-before-joining', { on, joinedOn });
  return [memberLeft({ memberId, timebankId, on, reason })];
}
