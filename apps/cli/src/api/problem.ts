/** What the API said no with (RFC 9457), in the language that was asked for. */
export interface ProblemDocument {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly OneError[];
}

interface OneError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What an error is about: an entry or a claim by its number, else the field of what was asked, or its place in a list. */
export function subjectOf({ pointer, details = {} }: OneError): string {
  return String(details['entryId'] ?? details['claimId'] ?? pointer.replace(/^[/?](changes\/)?(?=[a-zA-Z]+$)/u, ''));
}

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(readonly problem: ProblemDocument) {
    super(problem.detail ?? problem.title);
  }
}
