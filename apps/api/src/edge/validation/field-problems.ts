import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../problems/problem';
import { fieldFaults, unnamedFault } from './field-faults';

/** Every field that class-validator found wrong, with where it is. */
export function fieldProblems(errors: readonly ValidationError[], place: (path: string[]) => string): FieldProblem[] {
  return errors.flatMap((error) => problemsOf(error, [], place));
}

/** RFC 6901. */
export function jsonPointer(path: readonly string[]): string {
  return path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function problemsOf(error: ValidationError, above: string[], place: (path: string[]) => string): FieldProblem[] {
  const path = [...above, error.property];
  // The first fault of a field; the others mostly follow from it.
  const [constraint] = Object.keys(error.constraints ?? {});
  const own = constraint === undefined ? [] : [problem(constraint, error, place(path))];
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path, place))];
}

function problem(constraint: string, error: ValidationError, pointer: string): FieldProblem {
  const { code, says } = fieldFaults[constraint] ?? unnamedFault;
  const contexts: unknown = error.contexts?.[constraint];
  return { pointer, code, detail: says((contexts ?? {}) as Record<string, string | number>) };
}
