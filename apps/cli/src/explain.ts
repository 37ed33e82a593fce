import type { Language, Wording } from '@awr/kernel';
import { ApiProblem } from './api/problem';
import { ProblemFound } from './problem-found';
import { ExitCode } from './terminal/exit-codes';

/** Says on standard error what went wrong and what to do, and gives the exit code for it. */
export function explain(reason: unknown, language: Language): number {
  if (reason instanceof ApiProblem) {
    const { detail, title, code, errors = [] } = reason.problem;
    write(`${detail ?? title} (${code})`);
    for (const error of errors) write(`  ${error.pointer}: ${error.detail} (${error.code})`);
    return reason.problem.status >= 500 ? ExitCode.unavailable : ExitCode.refused;
  }
  if (reason instanceof ProblemFound) {
    write(reason.wording[language]);
    return reason.exitCode;
  }
  const wording = wordingOf(reason);
  if (wording) {
    write(wording[language]);
    return ExitCode.unavailable;
  }
  write(reason instanceof Error ? reason.message : String(reason));
  return ExitCode.unavailable;
}

/** What Awr says of its own troubles (a damaged store, a wrong key, a folder that is held) is in both languages. */
function wordingOf(reason: unknown): Wording | undefined {
  const wording: unknown = reason instanceof Error && 'wording' in reason ? reason.wording : undefined;
  const isWording = typeof wording === 'object' && wording !== null && 'cy' in wording && 'en' in wording;
  return isWording ? (wording as Wording) : undefined;
}

function write(line: string): void {
  process.stderr.write(`${line}\n`);
}
