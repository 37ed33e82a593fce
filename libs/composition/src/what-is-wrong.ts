import { wordingOf } from '@awr/kernel';

/**
 * Why a program can't start, in a line: in the language that AWR_LANG asks for, or in both, a line each. What Awr says
 * of its own troubles is in both languages; of anything else there is only what it says itself.
 */
export function whatIsWrong(reason: unknown, env: NodeJS.ProcessEnv): string {
  const wording = wordingOf(reason);
  if (!wording) return reason instanceof Error ? reason.message : String(reason);
  const language = env['AWR_LANG'];
  return language === 'cy' || language === 'en' ? wording[language] : `${wording.cy}\n${wording.en}`;
}
