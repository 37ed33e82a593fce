import type { Language } from '@awr/kernel';
import type { ReportingDatabase } from '../views/reporting-database';
import type { NamesOfTimebank } from './names';

const OWN = {
  issuing: { cy: 'Y banc amser', en: 'The timebank' },
  pot: { cy: 'Y pot cymunedol', en: 'The community pot' },
} as const;
const MEMBER = { cy: 'Aelod', en: 'Member' };
const ANOTHER = { cy: 'Banc amser arall', en: 'Another timebank' };

/** The membership numbers of members, who are called by nothing else in what others read. */
export type Numbers = ReadonlyMap<string, string>;

/** Ids in one statement; databases take some thousands at most. */
const AT_ONCE = 1000;

export async function numbersOf(
  views: ReportingDatabase,
  timebankId: string,
  memberIds: Iterable<string>,
): Promise<Numbers> {
  const ids = [...new Set(memberIds)];
  const numbers = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await views
      .selectFrom('members')
      .select(['member_id', 'number'])
      .where('timebank_id', '=', timebankId)
      .where('member_id', 'in', ids.slice(from, from + AT_ONCE))
      .execute();
    for (const { member_id, number } of rows) numbers.set(member_id, number);
  }
  return numbers;
}

/** What an account is called: a member by number, since a statement may be read by the other side. */
export function accountName(accountId: string, names: NamesOfTimebank, numbers: Numbers, language: Language): string {
  const [kind = '', holder = ''] = accountId.split(':', 2);
  if (kind === 'issuing' || kind === 'pot') return OWN[kind][language];
  if (kind === 'member') return numbers.get(holder) ?? MEMBER[language];
  if (kind === 'venue') return names.venue.get(holder)?.name ?? holder;
  return (names.partner.get(holder) ?? ANOTHER)[language];
}

export function memberIdsIn(accountIds: readonly string[]): string[] {
  return accountIds.flatMap((id) => (id.startsWith('member:') ? [id.slice('member:'.length)] : []));
}
