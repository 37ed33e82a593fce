import { textsIn, type GivenWording } from './wording';

const INVISIBLE_OR_SPACE = /[\p{Cf}\s]/gu;

/** What two names have in common where they differ only in case, spacing or Unicode form. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE_OR_SPACE, '');
}

/** The keys of a name's wordings, each once. */
export function nameKeys(name: GivenWording): string[] {
  return [...new Set(textsIn(name).map(nameKey))];
}
