import { isUtf8 } from 'node:buffer';
import { Problem } from '../problems/problem';
import { faultInJson, lineAndColumn } from './json-fault';
import { shapeOfJson } from './json-shape';

/** No request of ours is nested more than a few levels; deep ones are made to exhaust the stack. */
export const MOST_LEVELS = 20;

/**
 * JSON as strictly as its readers need it: valid UTF-8 that can be stored as such, each name once in its object, no
 * NUL, nothing that could reach a prototype, and no deeper than anyone means it.
 */
export function readJson(body: Buffer): unknown {
  if (!isUtf8(body)) throw new Problem('text-not-unicode');
  const text = body.toString('utf8').replace(/^\uFEFF/, '');
  if (text === '') return undefined;
  const value = parse(text);
  const { names, levels } = shapeOfJson(text);
  if (levels > MOST_LEVELS) throw new Problem('nested-too-deeply', { details: { most: MOST_LEVELS } });
  // Each name of the text is a name of the value, unless a later one took its place.
  if (checkedNames(value) !== names) throw new Problem('duplicate-field');
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed-json', { details: lineAndColumn(text, faultInJson(text)) });
  }
}

// In a Unicode-aware pattern only a surrogate without its other half matches.
const LONE_SURROGATE = /\p{Surrogate}/u;

// They lead from a value to what made it, and so to what all others are made by.
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

/** Counts the names in all objects, and checks each text on the way. */
function checkedNames(value: unknown): number {
  if (typeof value === 'string') return checked(value);
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((names, item) => names + checkedNames(item), 0);
  let names = 0;
  for (const [name, item] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) throw new Problem('forbidden-field', { details: { name } });
    names += 1 + checked(name) + checkedNames(item);
  }
  return names;
}

function checked(text: string): 0 {
  if (LONE_SURROGATE.test(text)) throw new Problem('text-not-unicode');
  if (text.includes('\0')) throw new Problem('control-character');
  return 0;
}
