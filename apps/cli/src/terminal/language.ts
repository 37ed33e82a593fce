import type { Language } from '@awr/kernel';

/** The language asked for by --lang, or by AWR_LANG, or by the terminal's own (LC_ALL, LC_MESSAGES, LANG). */
export function languageOf(asked: string | undefined, env: NodeJS.ProcessEnv): Language {
  const wanted = [asked, env['AWR_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((name) => name);
  return wanted?.toLowerCase().startsWith('cy') ? 'cy' : 'en';
}

/** What follows --lang among the words of a command; undefined where it is not there. */
export function languageWanted(words: readonly string[]): string | undefined {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (place < 0) return undefined;
  return words[place] === '--lang' ? words[place + 1] : words[place]!.slice('--lang='.length);
}
