import { Problem } from '../problems/problem';
import { fieldFaults } from './field-faults';

/** A field that may be left out by some, and was by somebody who may not. */
export function fieldMissing(field: string): Problem {
  const { code, says } = fieldFaults['isDefined']!;
  return new Problem('validation-failed', { errors: [{ pointer: `/${field}`, code, detail: says({}) }] });
}
