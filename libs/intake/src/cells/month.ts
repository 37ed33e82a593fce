import { plain } from './plain';

const ENGLISH = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WELSH = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];
// After `o` ("of") the first letter softens: 4 o Fai, 13 o Fedi.
const SOFTENED: Readonly<Record<string, number>> = {
  fawrth: 3,
  fai: 5,
  fehefin: 6,
  orffennaf: 7,
  fedi: 9,
  dachwedd: 11,
  ragfyr: 12,
};
const SHORTEST = 3;

/** A month (1–12) by its name in English or Welsh, or by at least the first three letters of it. */
export function monthNamed(name: string): number | undefined {
  const wanted = plain(name).replace(/\.$/, '');
  if (wanted.length < SHORTEST) return undefined;
  for (const names of [ENGLISH, WELSH]) {
    const place = names.findIndex((month) => month.startsWith(wanted));
    if (place >= 0) return place + 1;
  }
  return SOFTENED[wanted];
}
