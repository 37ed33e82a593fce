import type { CalendarDate, Language } from '@awr/kernel';
import type { ContactWay } from '../../domain/member/contact';
import type { MemberState } from '../../domain/member/member';
import { memberJoined, type MemberJoined } from '../../domain/member/member-events';
import { tidiedDetails, unfitDetails, type PersonalDetails } from '../../domain/member/personal-details';
import {
  isMembershipNumber,
  memberIdOf,
  MOST_NUMBER_CHARACTERS,
  normaliseNumber,
} from '../../domain/membership-number';
import { refuse } from '../../domain/refusals/refusals';
import { shortened } from '../../domain/shortened';
import { unfitPastDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

export interface JoinMember extends PersonalDetails {
  readonly type: 'JoinMember';
  readonly timebankId: string;
  readonly number: string;
  readonly language: Language;
  readonly contactBy: ContactWay;
  readonly joinedOn: CalendarDate;
  readonly today: CalendarDate;
}

/** Somebody becomes a member, under a number that nobody in this timebank has had before. */
export function joinMember(command: JoinMember, state: MemberState): Outcome<MemberJoined> {
  const { timebankId, language, contactBy, joinedOn, today } = command;
  const number = normaliseNumber(command.number);
  const memberId = memberIdOf(timebankId, number);
  if (state.status === 'erased') return refuse('person-erased');
  if (state.status !== 'unknown') return refuse('membership-number-taken', { number, memberId });
  const { givenName = '', ...details } = tidiedDetails(command);
  return (
    unfitMembershipNumber(command.number) ??
    unfitDetails(command) ??
    unfitPastDate('joinedOn', joinedOn, today) ?? [
      memberJoined({ memberId, timebankId, number, language, contactBy, joinedOn, givenName, ...details }),
    ]
  );
}

function unfitMembershipNumber(given: string) {
  if (isMembershipNumber(normaliseNumber(given))) return undefined;
  return refuse('membership-number', { read: shortened(given), most: MOST_NUMBER_CHARACTERS });
}
