import type { Field } from './refusals/fields';
import { refuse, type CommunityRefusal } from './refusals/refusals';
import { textsIn, tidied, type GivenWording } from './wording';

export const MOST_NAME_CHARACTERS = 200;
export const MOST_TEXT_CHARACTERS = 2000;

// Control characters, line and paragraph separators, halves of surrogate pairs, and those that turn the direction of
// the text around them (UAX #9), with which a name could show as another.
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const LINE_BREAKS_AND_TABS = /[\r\n\t]/g;

/** Why a name that must be there can't be taken, if it can't. */
export function unfitName(field: Field, given: GivenWording): CommunityRefusal | undefined {
  if (textsIn(given).length === 0) return refuse('text-missing', { field });
  return unfitLine(field, given);
}

/** Why a line of text that may be left out can't be taken, if it can't. */
export function unfitLine(field: Field, given: GivenWording | null | undefined): CommunityRefusal | undefined {
  return textsIn(given ?? '')
    .map((text) => unfit(field, text, MOST_NAME_CHARACTERS))
    .find((refusal) => refusal !== undefined);
}

/** The same for longer words, in which lines may break. */
export function unfitText(field: Field, given: GivenWording | null | undefined): CommunityRefusal | undefined {
  return textsIn(given ?? '')
    .map((text) => unfit(field, text.replace(LINE_BREAKS_AND_TABS, ' '), MOST_TEXT_CHARACTERS))
    .find((refusal) => refusal !== undefined);
}

/** Why a reason can't be taken, if it can't: it must be there, and its lines may break. */
export function unfitReason(reason: string): CommunityRefusal | undefined {
  return tidied(reason) === '' ? refuse('text-missing', { field: 'reason' }) : unfitText('reason', reason);
}

function unfit(field: Field, text: string, most: number): CommunityRefusal | undefined {
  if (UNREADABLE.test(text)) return refuse('text-unreadable', { field });
  const length = [...text].length;
  return length > most ? refuse('text-too-long', { field, length, most }) : undefined;
}
