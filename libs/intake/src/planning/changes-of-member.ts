import { type Member, type MemberChanges, normaliseNumber } from '@awr/community';
import { plainWords } from '../cells/plain';
import type { MembersField } from '../columns/kinds/members';
import type { MemberRecord } from '../sheets/records';
import type { KnownDetails } from './already-there';
import { type RowPlace, cellOf } from './row-outcome';

/** What a row says otherwise of a member than the timebank: the details that become others, and nothing of the rest. */
export interface PlannedChange extends RowPlace {
  readonly memberId: string;
  readonly number: string;
  /** Of the membership's stream, on which the change was told. */
  readonly revision: number;
  readonly changes: MemberChanges;
  readonly fields: readonly ChangedField[];
}

export interface ChangedField {
  readonly field: MembersField;
  /** Empty where nothing was known. */
  readonly from: string;
  readonly to: string;
}

type Detail = keyof MemberChanges & MembersField;

/** Whether two ways of writing a detail say the same. Somebody who puts a name's capitals right means it. */
const SAYS: Readonly<Record<Detail, (text: string) => string>> = {
  givenName: oneLine,
  familyName: oneLine,
  email: (text) => text.toLowerCase(),
  phone: (text) => text.replace(/\D/g, '').replace(/^(?:00)?44(?=\d{10}$)/, '0'),
  address: (text) => text.replace(/[\s,]+/g, ' '),
  notes: oneLine,
  ageBand: oneLine,
  area: oneLine,
  birthday: oneLine,
  language: oneLine,
  contactBy: oneLine,
};

/**
 * How a row of the members' sheet differs from what is known of its member; undefined where it does not. What a row
 * leaves empty it says nothing of, so that no detail is ever taken away by a sheet.
 */
export function changesOfMember(
  place: RowPlace,
  row: MemberRecord,
  member: Member,
  { details, revision }: KnownDetails,
): PlannedChange | undefined {
  const { memberId, number, language, contactBy } = member;
  const known: MemberChanges = { ...details, language, contactBy };
  const said: MemberChanges = { ...detailsSaid(row), ...namesSaid(place, row, details) };
  const fields = (Object.keys(SAYS) as Detail[]).flatMap((field): ChangedField[] => {
    const [from, to] = [known[field] ?? '', said[field] ?? ''];
    return to === '' || SAYS[field](from) === SAYS[field](to) ? [] : [{ field, from, to }];
  });
  if (fields.length === 0) return undefined;
  const changes: MemberChanges = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
  return { ...place, memberId, number, revision, changes, fields };
}

/** True where nothing in the name that a row gives is in the name that is known: it may be another person's row. */
export function isOtherPerson(row: MemberRecord, { details }: KnownDetails): boolean {
  if (saysNoName(row) || normaliseNumber(fullName(details)) === row.number) return false;
  const known = new Set(wordsOf(fullName(details)));
  return known.size > 0 && wordsOf(fullName(row)).every((word) => !known.has(word));
}

/** As in `Nia Owen`. */
export function fullName({ givenName, familyName }: { readonly givenName?: string; readonly familyName?: string }) {
  return oneLine(`${givenName ?? ''} ${familyName ?? ''}`);
}

function detailsSaid(row: MemberRecord): MemberChanges {
  const { email, phone, address, notes, ageBand, area, birthday, language, contactBy } = row;
  return { email, phone, address, notes, ageBand, area, birthday, language, contactBy } as MemberChanges;
}

/** The parts of the name that a row gives, unless they come to the name that is known however it is parted. */
function namesSaid(place: RowPlace, row: MemberRecord, known: KnownDetails['details']): MemberChanges {
  if (saysNoName(row) || fullName(row) === fullName(known)) return {};
  const { givenName, familyName } = row;
  // Only the surname is filled in: elsewhere that is the whole name, here it is what has changed.
  const isFamilyName = cellOf(place, 'givenName') === '' && cellOf(place, 'familyName') !== '';
  if (isFamilyName) return known.familyName === undefined ? {} : { familyName: givenName };
  return { givenName, ...(familyName !== undefined && { familyName }) };
}

/** Lists without names, such as Komunitin's, come in with numbers in their place. */
function saysNoName(row: MemberRecord): boolean {
  return normaliseNumber(fullName(row)) === row.number;
}

function wordsOf(name: string): string[] {
  return plainWords(name).split(' ').filter(Boolean);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
