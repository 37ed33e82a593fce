import { type IdentityRefusal, refuse } from './refusals/refusals';

export const MOST_NAME_CHARACTERS = 80;
export const MOST_REASON_CHARACTERS = 200;

// Control characters, line and paragraph separators, halves of surrogate pairs, and those that turn the direction of
// the text around them (UAX #9).
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Without blanks at its ends, and with each letter and its accent as one character (NFC). */
export function tidied(text: string): string {
  return text.normalize('NFC').trim();
}

/** Why a token can't have this name, if it can't. Whether it is a person's name can't be told: the docs ask not to. */
export function unfitName(name: string): IdentityRefusal | undefined {
  const length = [...tidied(name)].length;
  if (length === 0) return refuse('token-needs-name');
  if (UNREADABLE.test(tidied(name))) return refuse('token-text-unreadable', { field: 'name' });
  if (length > MOST_NAME_CHARACTERS) return refuse('token-name-too-long', { length, most: MOST_NAME_CHARACTERS });
  return undefined;
}

/** Why this can't be the reason for revoking a token, if it can't. It may be left out. */
export function unfitReason(reason: string | undefined): IdentityRefusal | undefined {
  if (reason === undefined) return undefined;
  const length = [...tidied(reason)].length;
  if (UNREADABLE.test(tidied(reason))) return refuse('token-text-unreadable', { field: 'reason' });
  if (length > MOST_REASON_CHARACTERS) return refuse('token-reason-too-long', { length, most: MOST_REASON_CHARACTERS });
  return undefined;
}
