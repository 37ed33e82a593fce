import type { Api } from './api/api';
import { theTimebank } from './timebanks';

interface Member {
  readonly number: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
}

export interface OfTimebank {
  readonly timebank?: string;
}

export async function membersOf(api: Api, { timebank }: OfTimebank): Promise<string> {
  return `/timebanks/${(await theTimebank(api, timebank)).id}/members`;
}

/** Where a member is found by their number or id. */
export async function pathOf(api: Api, options: OfTimebank, number: string): Promise<string> {
  return `${await membersOf(api, options)}/${encodeURIComponent(number)}`;
}

/** What people call these members: name and membership number, by the member's id. */
export async function membersCalled(
  api: Api,
  timebankId: string,
  memberIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const called = new Map<string, string>();
  for (const memberId of new Set(memberIds)) {
    called.set(memberId, nameOf(await api.get<Member>(`/timebanks/${timebankId}/members/${memberId}`)));
  }
  return called;
}

/** What people call all members, for lists that may name any of them: a page of members at a time. */
export async function allMembersCalled(api: Api, timebankId: string): Promise<ReadonlyMap<string, string>> {
  const members = await api.all<Member & { readonly id: string }>(`/timebanks/${timebankId}/members`);
  return new Map(members.map((member) => [member.id, nameOf(member)]));
}

/** Of somebody who was erased the number is left. */
export function nameOf({ givenName, familyName, number }: Member): string {
  const name = [givenName, familyName].filter(Boolean).join(' ');
  return name === '' ? number : `${name} (${number})`;
}
