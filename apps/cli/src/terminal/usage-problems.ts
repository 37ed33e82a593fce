import type { Language } from '@awr/kernel';
import { inWelsh } from './placeholders';

type Told = (...parts: string[]) => string;

/** What Commander says of a command that it can't make out, and the same in Welsh. */
const PROBLEMS: readonly (readonly [said: RegExp, told: Told])[] = [
  [/^error: unknown command '(.*)'/u, (command) => `gwall: nid oes gorchymyn o’r enw “${command}”`],
  [/^error: unknown option '(.*)'/u, (option) => `gwall: nid oes dewis o’r enw “${option}”`],
  [/^error: missing required argument '(.*)'/u, (name) => `gwall: mae angen rhoi <${name}>`],
  [/^error: required option '(.*)' not specified/u, (option) => `gwall: mae angen rhoi “${option}”`],
  [/^error: option '(.*)' argument missing/u, (option) => `gwall: mae angen gwerth ar ôl “${option}”`],
  [
    /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\./u,
    (expected, got) => `gwall: gormod o eiriau. Disgwylid ${expected}, cafwyd ${got}.`,
  ],
];
const SUGGESTED = /\(Did you mean (?:one of )?(.*)\?\)/u;

/** The same complaint in the language of whoever asked. One that is not known stays as it is. */
export function usageProblem(said: string, language: Language): string {
  if (language === 'en') return said;
  const found = PROBLEMS.find(([pattern]) => pattern.test(said));
  const told = found ? said.replace(found[0], (_whole, ...parts: string[]) => found[1](...parts)) : said;
  return inWelsh(told).replace(SUGGESTED, (_whole, names: string) => `(ai ${names} a olygwch?)`);
}
