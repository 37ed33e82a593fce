import { LANGUAGES, type Wording } from '@awr/kernel';

/** How somebody gives a text that the public reads: one wording that serves both languages, or a wording for each. */
export type GivenWording = string | Partial<Wording>;

/** The texts given, tidied; blank ones do not count as given. */
export function textsIn(given: GivenWording): string[] {
  const texts = typeof given === 'string' ? [given] : LANGUAGES.map((language) => given[language] ?? '');
  return texts.map(tidied).filter((text) => text !== '');
}

/** Both wordings. Where only one was given, it stands in both languages, so that no reader meets a blank. */
export function wordingOf(given: GivenWording): Wording {
  const only = textsIn(given)[0] ?? '';
  if (typeof given === 'string') return { cy: only, en: only };
  return { cy: tidied(given.cy ?? '') || only, en: tidied(given.en ?? '') || only };
}

/** Both wordings of a text that may be left out; undefined where there is none. */
export function optionalWordingOf(given: GivenWording | undefined): Wording | undefined {
  return given !== undefined && textsIn(given).length > 0 ? wordingOf(given) : undefined;
}

/**
 * A wording of which somebody gives another: the language that is given is replaced, and the other stays. Where one
 * wording served both, the new one does so too.
 */
export function reworded(before: Wording | undefined, given: GivenWording): GivenWording {
  if (before === undefined || typeof given === 'string' || textsIn(given).length !== 1) return given;
  return before.cy === before.en ? given : { ...before, ...onlyTexts(given) };
}

function onlyTexts(given: Partial<Wording>): Partial<Wording> {
  return Object.fromEntries(Object.entries(given).filter(([, text]) => tidied(text) !== ''));
}

const BLANK_ENDS = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** Without blanks at the ends, in Unicode's composed form (NFC), so that a letter and its accent count as one. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(BLANK_ENDS, '');
}

/** A text that may be left out; undefined where it is blank. */
export function optionalText(text: string | null | undefined): string | undefined {
  return tidied(text ?? '') || undefined;
}
