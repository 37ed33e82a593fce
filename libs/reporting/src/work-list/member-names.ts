import { words, type Words } from '../document/cell';

/** A member as the broker knows them: name and number. */
export interface NamedMember {
  readonly number: string;
  readonly given_name: string;
  readonly family_name: string;
}

export const MEMBER_COLUMN = { says: { cy: 'Aelod', en: 'Member' }, holds: 'words' } as const;

export function memberCell({ number, given_name, family_name }: NamedMember): Words {
  const name = [given_name, family_name].filter((part) => part !== '').join(' ');
  return words(name === '' ? number : `${name} (${number})`);
}
