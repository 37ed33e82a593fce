import type { Language } from '@awr/kernel';
import type { FieldProblem, Problem, ProblemKind } from './problem';

/** RFC 9457, `application/problem+json`. */
export interface ProblemDocument {
  /** The page that explains the code. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** Stable; programs go by this, people by the rest. */
  readonly code: string;
  /** What a refusal knows: `most` for the largest amount that would be possible, and the like. */
  readonly details?: Problem['details'];
  readonly errors?: readonly OneError[];
}

interface OneError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly details?: Problem['details'];
}

export function problemDocument(
  problem: Problem,
  kind: ProblemKind,
  language: Language,
  each?: readonly FieldProblem[],
): ProblemDocument {
  const { code, details } = problem;
  const errors = each ?? problem.errors;
  return {
    type: `/api/problems#${code}`,
    title: kind.title[language],
    status: kind.status,
    detail: kind.detail(details)[language],
    code,
    ...(Object.keys(details).length > 0 && { details }),
    ...(errors && {
      errors: errors.map(({ detail, details, ...error }) => ({
        ...{ ...error, detail: detail[language] },
        ...(details && { details }),
      })),
    }),
  };
}
