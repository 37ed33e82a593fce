import type { CalendarDate } from '@awr/kernel';
import type { Member } from '../../domain/member/member';
import { memberRejoined, type MemberRejoined } from '../../domain/member/member-events';
import { refuse } from '../../domain/refusals/refusals';
import { unfitPastDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

export interface RejoinMember {
  readonly type: 'RejoinMember';
  readonly timebankId: string;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
}

/** A member who left comes back under the same number, to the same history. */
export function rejoinMember({ on, today }: RejoinMember, member: Member): Outcome<MemberRejoined> {
  const { memberId, timebankId, leftOn } = member;
  if (leftOn === undefined) return refuse('member-not-left');
  const unfit = unfitPastDate('on', on, today);
  if (unfit) return unfit;
  if (on < leftOn) return refuse('rejoined-before-leaving', { on, leftOn });
  return [memberRejoined({ memberId, timebankId, on })];
}
