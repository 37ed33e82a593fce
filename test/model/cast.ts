import { newId } from '@awr/kernel';
import type { AwrInProcess } from './awr-in-process';
import type { Person } from './people';
import type { Town } from './town';

type Part = Omit<Person, 'token' | 'id' | 'isUnknown' | 'of'> & Partial<Pick<Person, 'of'>>;

/** Everybody who asks something of a timebank: of every role, of several at once, of another timebank, and of none. */
export async function peopleOf(awr: AwrInProcess, town: Town, elsewhere: Town): Promise<Person[]> {
  const { organisations, venues } = town.place;
  const memberId = (number: number) => town.members[number]!.id;
  const [menter, eglwys] = organisations as [string, string];
  const [cinema, pool] = venues as [string, string];
  const parts: Part[] = [
    { called: 'an administrator', weight: 6, roles: ['administrator'] },
    { called: 'an administrator of all timebanks', weight: 3, roles: ['administrator'], of: 'everywhere' },
    { called: 'an auditor', weight: 4, roles: ['auditor'] },
    { called: 'a relay', weight: 3, roles: ['relay'] },
    { called: 'a funder', weight: 3, roles: ['funder'] },
    { called: 'a broker', weight: 30, roles: ['broker'] },
    { called: 'Menter’s coordinator', weight: 8, roles: ['organisation'], organisationId: menter },
    { called: 'Eglwys’s coordinator', weight: 6, roles: ['organisation'], organisationId: eglwys },
    { called: 'the cinema’s desk', weight: 8, roles: ['venue'], venueId: cinema },
    { called: 'the pool’s desk', weight: 6, roles: ['venue'], venueId: pool },
    { called: 'Nia, a member', weight: 10, roles: ['member'], memberId: memberId(0) },
    { called: 'Owain, a member', weight: 10, roles: ['member'], memberId: memberId(1) },
    { called: 'Carys, a member', weight: 8, roles: ['member'], memberId: memberId(2) },
    { called: 'Beti, a broker and a member', weight: 8, roles: ['broker', 'member'], memberId: memberId(3) },
    {
      ...{ called: 'Celyn, Menter’s coordinator and a member', weight: 10 },
      ...{ roles: ['organisation', 'member'], organisationId: menter, memberId: memberId(4) },
    },
    {
      ...{ called: 'Siân, at the cinema’s desk and a member', weight: 6 },
      ...{ roles: ['venue', 'member'], venueId: cinema, memberId: memberId(5) },
    },
    { called: 'Dewi, an auditor and a member', weight: 6, roles: ['auditor', 'member'], memberId: memberId(6) },
  ];
  const people: Person[] = [];
  for (const part of parts) people.push({ of: 'here', ...part, ...(await tokenOf(awr, town, part)) });
  const revoked = await tokenOf(awr, town, { called: 'revoked', weight: 1, roles: ['broker'] });
  await awr.ask({ method: 'DELETE', path: `/api/v1/tokens/${revoked.id.slice(6)}`, token: awr.operator });
  const unknown = { weight: 3, roles: [], of: 'here', id: '', isUnknown: true } as const;
  people.push(
    { ...unknown, called: 'a broker whose token was revoked', token: revoked.token },
    { ...unknown, called: 'nobody', token: '' },
    { ...unknown, called: 'somebody with a forged token', token: `awr_${newId()}` },
  );
  return [...people, ...(await strangers(awr, elsewhere))];
}

async function strangers(awr: AwrInProcess, elsewhere: Town): Promise<Person[]> {
  const parts: Part[] = [
    { called: 'a broker of another timebank', weight: 6, roles: ['broker'] },
    { called: 'a member of another timebank', weight: 4, roles: ['member'], memberId: elsewhere.members[0]!.id },
  ];
  const people: Person[] = [];
  for (const part of parts) people.push({ ...part, of: 'elsewhere', ...(await tokenOf(awr, elsewhere, part)) });
  return people;
}

/** A token for what somebody is, as whoever runs Awr issues it. */
export async function tokenOf(awr: AwrInProcess, town: Town, part: Part) {
  const { called, roles, memberId, organisationId, venueId, of } = part;
  const bound = {
    ...(memberId && { memberId }),
    ...(organisationId && { organisationId }),
    ...(venueId && { venueId }),
  };
  const where = of === 'everywhere' ? {} : { timebankId: town.id };
  const issued = await awr.must('POST', '/api/v1/tokens', { name: called, roles, ...where, ...bound });
  return { token: String(issued['token']), id: `token:${String(issued['tokenId'])}`, isUnknown: false };
}
