import { memberIdOf } from '@awr/community';
import { type Actor, isId } from '@awr/kernel';
import { type AccountId, memberAccount, POT } from '@awr/ledger';
import { type Field, fieldMissing, Line } from '../edge';

/** A member by id or by membership number, in any case and spacing: most people know only the number. */
export const MemberName = (about: Field) => Line({ example: 'T2M0003', ...about, most: 40 });

export function memberIdFrom(timebankId: string, idOrNumber: string): string {
  return isId(idOrNumber) ? idOrNumber : memberIdOf(timebankId, idOrNumber);
}

/** The member whom a field names; where it was left out, whoever asks. @throws Problem where they are no member. */
export function memberMeant(timebankId: string, name: string | undefined, by: Actor, field = 'member'): string {
  const meant = name ?? by.memberId;
  if (meant === undefined) throw fieldMissing(field);
  return memberIdFrom(timebankId, meant);
}

export function accountOfMember(timebankId: string, idOrNumber: string): AccountId {
  return memberAccount(memberIdFrom(timebankId, idOrNumber));
}

/** A member's account, or the community pot under its own name. */
export function accountOfMemberOrPot(timebankId: string, name: string): AccountId {
  return name === POT ? POT : accountOfMember(timebankId, name);
}
