import { memberJoined, type MemberJoined } from '../domain/member/member-events';
import { memberIdOf, normaliseNumber } from '../domain/membership-number';
import { dyffryn } from './timebank-builders';

type About = Partial<Omit<MemberJoined['data'], 'memberId'>>;

/** Somebody has joined; the id follows from the timebank and the number, as it does for real. */
export function aMember(about: About = {}): MemberJoined {
  const { timebankId = dyffryn, number = 'DYF0001' } = about;
  return memberJoined({
    timebankId,
    memberId: memberIdOf(timebankId, number),
    language: 'cy',
    contactBy: 'phone',
    joinedOn: '2024-02-27',
    givenName: 'Nia',
    familyName: 'Gruffydd',
    ...about,
    number: normaliseNumber(number),
  });
}
