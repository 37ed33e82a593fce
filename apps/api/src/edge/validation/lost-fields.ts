import type { FieldProblem } from '../problems/problem';
import { fieldFaults, unnamedFault } from './field-faults';

/**
 * The fields that were given and never came into the DTO. class-transformer leaves out whatever is called like a method
 * (`toString`, `asCommand`), so that class-validator can't see it; who sent it must hear that it meant nothing.
 */
export function lostFields(given: object, dto: object, place: (path: string[]) => string): FieldProblem[] {
  const { code, says } = fieldFaults['whitelistValidation'] ?? unnamedFault;
  return pathsLost(given, dto, []).map((path) => ({ pointer: place(path), code, detail: says({}) }));
}

function pathsLost(given: object, dto: object, above: string[]): string[][] {
  return Object.entries(given).flatMap(([name, value]) => {
    const path = [...above, name];
    if (!Object.hasOwn(dto, name)) return [path];
    const kept = (dto as Record<string, unknown>)[name];
    return isObject(value) && isObject(kept) ? pathsLost(value, kept, path) : [];
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
