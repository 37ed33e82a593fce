import type { Refusal, RefusalWording, RefusedOne, Wording } from '@awr/kernel';

export type Details = Refusal['details'];

/** What a code means to whoever gets it: the HTTP status, what the kind is called, and what it says this time. */
export interface ProblemKind {
  readonly status: number;
  readonly title: Wording;
  readonly detail: RefusalWording;
}
export type ProblemKinds = Readonly<Record<string, ProblemKind>>;

/** One field that is wrong. */
export interface FieldProblem {
  /** RFC 6901, from the root of the body, or `?name` for a part of the query. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: Wording;
  /** What a refusal knows of it: which entry or claim it is, and what would have been possible. */
  readonly details?: Details;
}

/** Things that were refused: by their place in a list of the body, or, where nobody listed them, by their details. */
export interface EachRefused {
  readonly list: string;
  readonly refused: readonly RefusedOne[];
}

interface ProblemParts {
  readonly details?: Details;
  readonly errors?: readonly FieldProblem[];
  readonly each?: EachRefused;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere behind the edge; the problem filter says it in the language asked for. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly details: Details;
  readonly errors: readonly FieldProblem[] | undefined;
  readonly each: EachRefused | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly code: string,
    { details = {}, errors, each, headers = {} }: ProblemParts = {},
  ) {
    super(code);
    this.details = details;
    this.errors = errors;
    this.each = each;
    this.headers = headers;
  }

  /** A rule said no. */
  static refused({ refused, details, each }: Refusal, list = 'items'): Problem {
    return new Problem(refused, { details, ...(each && { each: { list, refused: each } }) });
  }
}
