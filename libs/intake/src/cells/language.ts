import type { Language } from '@awr/kernel';
import { type Problem, problem } from '../problems/problem';
import { plainWords } from './plain';

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  cy: ['cymraeg', 'y gymraeg', 'gymraeg', 'welsh', 'cy', 'cym', 'cymraeg welsh', 'welsh cymraeg', 'c', 'w'],
  en: ['english', 'saesneg', 'y saesneg', 'en', 'eng', 'saes', 'english saesneg', 'saesneg english', 'e', 's'],
};
/** Somebody who is glad of either is written to in Welsh, which is the one that needs asking for. */
const EITHER = ['both', 'either', 'bilingual', 'dwyieithog', 'y ddwy', 'welsh and english', 'cymraeg a saesneg'];

/** The language a member wants to be written to in; undefined where the cell is empty. */
export function readLanguage(text: string): Language | undefined | Problem {
  const words = plainWords(text);
  if (words === '') return undefined;
  if (EITHER.includes(words) || WORDS.cy.includes(words)) return 'cy';
  return WORDS.en.includes(words) ? 'en' : problem('language-unknown', text);
}
