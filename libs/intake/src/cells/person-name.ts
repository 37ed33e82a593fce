import { MOST_NAME_CHARACTERS } from '@awr/community';
import { type Problem, problem } from '../problems/problem';

export interface PersonName {
  readonly givenName: string;
  /** Not everybody has one. */
  readonly familyName?: string;
}

// Words that begin a family name, so that Mair ap Rhys is of the family ap Rhys.
const FAMILY_NAME_BEGINS = /\s(?=(?:ap|ab|ferch|verch|van|von|de|del|della|da|dos|al|el|bin|bint|ibn|ter|ten|st)\s)/i;

// What old programs save for a letter that they can't: T?r for Tŵr. No name has a question mark of its own.
const LETTER_LOST = /\p{L}\?|\?\p{L}/u;

/** A name from a column for each part. Where only one is filled in, that is the person's name. */
export function readNameParts(given: string, family: string): PersonName | Problem {
  const parts = [oneLine(given), oneLine(family)].filter((part) => part !== '');
  return named(parts[0] ?? '', parts[1] ?? '');
}

/** A name from one column: Nia Williams; Williams, Nia; Nia. */
export function readFullName(text: string): PersonName | Problem {
  const name = oneLine(text);
  const [family, given, ...more] = name.split(/\s*,\s*/);
  if (family && given && more.length === 0) return named(given, family);
  const particle = FAMILY_NAME_BEGINS.exec(name)?.index ?? name.lastIndexOf(' ');
  return particle < 0 ? named(name, '') : named(name.slice(0, particle), name.slice(particle + 1));
}

function named(givenName: string, familyName: string): PersonName | Problem {
  if (givenName === '') return problem('name-missing');
  if (LETTER_LOST.test(givenName + familyName)) return problem('letters-lost', `${givenName} ${familyName}`.trim());
  const longest = Math.max(givenName.length, familyName.length);
  const isName = longest <= MOST_NAME_CHARACTERS && /\p{L}/u.test(givenName);
  if (!isName) return problem('name-unreadable', `${givenName} ${familyName}`.trim());
  return familyName === '' ? { givenName } : { givenName, familyName };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
