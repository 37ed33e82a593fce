import { memberIdOf } from '@awr/community';
import { isId } from '@awr/kernel';
import { type AccountId, memberAccount, POT } from '@awr/ledger';
import { type Field, Line } from '../edge';

/** A member by id or by membership number, in any case and spacing: most people know only the number. */
export const MemberName = (about: Field) => Line({ example: 'T2M0003', ...about, most: 40 });

export function memberIdFrom(timebankId: string, idOrNumber: string): string {
  return isId(idOrNumber) ? idOrNumber : memberIdOf(timebankId, idOrNumber);
}

export function accountOfMember(timebankId: string, idOrNumber: string): AccountId {
  return memberAccount(memberIdFrom(timebankId, idOrNumber));
}

/** A member's account, or the community pot under its own name. */
export function accountOfMemberOrPot(timebankId: string, name: string): AccountId {
  return name === POT ? POT : accountOfMember(timebankId, name);
}
