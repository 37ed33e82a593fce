import type { Minutes } from '@awr/kernel';

const PEOPLE = 5;
const MINUTES = 5 * 60;

/** A count of people to the nearest 5. */
export function roundedPeople(people: number): number {
  return Math.round(people / PEOPLE) * PEOPLE;
}

/** Time to the nearest 5 hours. */
export function roundedMinutes(minutes: Minutes): Minutes {
  return Math.round(minutes / MINUTES) * MINUTES;
}

/** Whether a count may be told at all: nobody is nobody, and few are persons. */
export function isTold(people: number, smallCountsUnder: number): boolean {
  return people === 0 || people >= smallCountsUnder;
}
