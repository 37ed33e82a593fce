import { words, type Words } from '../document/cell';
import { ofWords } from '../document/columns';

/** A member as the broker knows them: name and number. */
export interface NamedMember {
  readonly number: string;
  readonly given_name: string;
  readonly family_name: string;
}

export const MEMBER_COLUMN = ofWords({ cy: 'Aelod', en: 'Member' });

export function memberCell(member: NamedMember): Words {
  return words(memberName(member));
}

export function memberName({ number, given_name, family_name }: NamedMember): string {
  const name = [given_name, family_name].filter((part) => part !== '').join(' ');
  return name === '' ? number : `${name} (${number})`;
}
