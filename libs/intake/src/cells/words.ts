import { MOST_NAME_CHARACTERS } from '@awr/community';
import type { Reason } from '../problems/explanations';
import { type Problem, problem } from '../problems/problem';

/** A name of a group, venue or activity, in one line. */
export function readTitle(text: string, missing: Reason): string | Problem {
  return readLine(text) ?? problem(missing);
}

/** A short text in one line; undefined where the cell is empty. */
export function readLine(text: string): string | undefined | Problem {
  const line = text.replace(/\s+/g, ' ');
  if (line === '') return undefined;
  return [...line].length > MOST_NAME_CHARACTERS
    ? problem('text-too-long', text, { most: MOST_NAME_CHARACTERS })
    : line;
}

/** A text as it stands, paragraphs and all; undefined where the cell is empty. */
export function readText(text: string, mostCharacters: number): string | undefined | Problem {
  if ([...text].length > mostCharacters) return problem('text-too-long', text, { most: mostCharacters });
  return text === '' ? undefined : text;
}
