import { MOST_PEOPLE } from '@awr/community';
import { type Problem, problem } from '../problems/problem';

/** A number of people; an empty cell or a dash is nobody. */
export function readPeople(text: string): number | Problem {
  if (/^[-–—]?$/.test(text)) return 0;
  const people = /^\d{1,6}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : undefined;
  return people === undefined || people > MOST_PEOPLE
    ? problem('people-unreadable', text, { most: MOST_PEOPLE })
    : people;
}
