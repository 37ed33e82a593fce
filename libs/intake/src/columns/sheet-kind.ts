import { plainWords } from '../cells/plain';
import type { Columns } from './column';
import { type GiftsField, giftsColumns } from './kinds/gifts';
import { type GroupsField, groupsColumns } from './kinds/groups';
import { type HoursField, hoursColumns } from './kinds/hours';
import { type MembersField, membersColumns } from './kinds/members';
import { type SpendsField, spendsColumns } from './kinds/spends';

/** The kinds of sheets, in the order in which they go in: who can do things, then what they earned, then what it went on. */
export const SHEET_KINDS = ['members', 'groups', 'hours', 'spends', 'gifts'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

export interface FieldsOf {
  members: MembersField;
  groups: GroupsField;
  hours: HoursField;
  spends: SpendsField;
  gifts: GiftsField;
}

export const COLUMNS: { readonly [Kind in SheetKind]: Columns<FieldsOf[Kind]> } = {
  members: membersColumns,
  groups: groupsColumns,
  hours: hoursColumns,
  spends: spendsColumns,
  gifts: giftsColumns,
};

/** Words in the name of a file or sheet that say what it holds. */
const NAME_WORDS: Readonly<Record<SheetKind, RegExp>> = {
  members: /\b(?:members?|membership|aelodau|aelodaeth|people|volunteers|gwirfoddolwyr)\b/,
  groups: /\b(?:groups?|grwpiau|grwp|clubs?|clybiau)\b/,
  hours: /\b(?:hours?|oriau|earned|earns?|earnings|ennill|enillwyd|timesheets?|taflenni amser)\b/,
  spends: /\b(?:spends?|spent|spending|gwariant|gwario|gwariwyd|redemptions?)\b/,
  gifts: /\b(?:gifts?|given|gives|giving|donations?|rhoddion|rhodd|anrhegion|transfers?|trosglwyddiadau)\b/,
};

/** Which kinds a name speaks of; usually one. */
export function kindsNamed(name: string): SheetKind[] {
  const words = plainWords(name.replace(/\.[a-z]+$/i, '').replace(/_/g, ' '));
  return SHEET_KINDS.filter((kind) => NAME_WORDS[kind].test(words));
}
