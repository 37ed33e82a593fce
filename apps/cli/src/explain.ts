import { type Language, type Wording, wordingOf } from '@awr/kernel';
import { ApiProblem, subjectOf } from './api/problem';
import { ProblemFound } from './problem-found';
import { ExitCode } from './terminal/exit-codes';

/** Of the same for a program it is said that `errors` names the fields and that the request can be sent again. */
const MISUNDERSTOOD: Wording = { cy: 'Nid oedd modd deall hyn:', en: 'This could not be understood:' };

/** Says on standard error what went wrong and what to do, and gives the exit code for it. */
export function explain(reason: unknown, language: Language): number {
  if (reason instanceof ApiProblem) {
    const { detail, title, code, errors = [] } = reason.problem;
    write(`${code === 'validation-failed' ? MISUNDERSTOOD[language] : (detail ?? title)} (${code})`);
    for (const error of errors) write(`  ${subjectOf(error)}: ${error.detail} (${error.code})`);
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

function write(line: string): void {
  process.stderr.write(`${line}\n`);
}
