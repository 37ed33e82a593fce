import { plainWords } from '../cells/plain';
import type { Headings } from './column';

/**
 * What a heading says, in each of its parts: a bilingual heading (Dyddiad / Date) says a thing twice, and what stands
 * in brackets explains it (Hours (decimal)).
 */
export function headingKeys(heading: string): readonly string[] {
  const parts = heading.split(/[/|\n]|\s[-–—]\s/);
  const keys = [heading, ...parts, ...parts.map((part) => part.replace(/[([].*?[)\]]/g, ' '))].map(compact);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** Without the spaces that plain words still have, so that "Under 16s" is "Under16s" and "E-mail" is "Email". */
export function compact(text: string): string {
  return plainWords(text).replace(/ /g, '');
}

/** True where a heading is one of these. */
export function isOneOf(keys: readonly string[], headings: Headings): boolean {
  const known = compactOf(headings);
  return keys.some((key) => known.has(key));
}

const compacted = new WeakMap<Headings, ReadonlySet<string>>();

function compactOf(headings: Headings): ReadonlySet<string> {
  const known = compacted.get(headings) ?? new Set([...headings.cy, ...headings.en].map(compact));
  compacted.set(headings, known);
  return known;
}
