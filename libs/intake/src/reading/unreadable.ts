import type { Details, Problem } from '../problems/problem';
import { problem } from '../problems/problem';
import type { Reason } from '../problems/explanations';

/** Thrown deep inside a file that can't be read; `readFile` turns it into the problem that it carries. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: Problem;

  constructor(reason: Reason, details: Details = {}) {
    super(reason);
    this.problem = problem(reason, '', details);
  }
}
