import type { JsonSchema } from './json-schema';

export type { JsonSchema } from './json-schema';

/**
 * How a reader who was made for the old schema would be surprised by what follows the new one: each place and what
 * happens there. Nothing where all that can come now could have come then, but for fields that readers must overlook.
 */
export function breaks(before: JsonSchema, now: JsonSchema, at = ''): string[] {
  if (sameJson(before, now)) return [];
  const earlier = alternatives(before);
  const wide = alternatives(now).filter((one) => !earlier.some((other) => breaksOfOne(other, one, at).length === 0));
  if (wide.length === 0) return [];
  // With one on each side it can be said what exactly; among several, only that one is new.
  if (earlier.length === 1 && wide.length === 1) return breaksOfOne(earlier[0]!, wide[0]!, at);
  return wide.map((one) => `${place(at)} may now be ${inWords(one)}`);
}

function breaksOfOne(before: JsonSchema, now: JsonSchema, at: string): string[] {
  if ('const' in before || before.enum) return valuesBreak(before, now, at);
  if (before.type !== undefined && before.type !== now.type) {
    return [`${place(at)} was ${inWords(before)} and is ${inWords(now)}`];
  }
  if (before.format !== undefined && before.format !== now.format)
    return [`${place(at)} is no ${before.format} any more`];
  if (before.type === 'array' && before.items) return breaks(before.items, now.items ?? {}, `${at}/*`);
  return before.type === 'object' ? fieldsBreak(before, now, at) : [];
}

function valuesBreak(before: JsonSchema, now: JsonSchema, at: string): string[] {
  const known = valuesOf(before)!;
  const possible = valuesOf(now);
  if (!possible) return [`${place(at)} was ${inWords(before)} and is ${inWords(now)}`];
  return possible
    .filter((value) => !known.includes(value))
    .map((value) => `${place(at)} may now be ${JSON.stringify(value)}`);
}

function fieldsBreak(before: JsonSchema, now: JsonSchema, at: string): string[] {
  const found: string[] = [];
  for (const [name, field] of Object.entries(before.properties ?? {})) {
    const here = `${at}/${name}`;
    const mayLack = !now.required?.includes(name);
    const nowField = now.properties?.[name];
    if (!nowField) found.push(`${here} is gone`);
    else {
      if (mayLack && before.required?.includes(name)) found.push(`${here} may now be left out`);
      found.push(...breaks(field, nowField, here));
    }
  }
  const { additionalProperties: others } = before;
  if (typeof others === 'object') {
    const nowOthers = now.additionalProperties;
    if (typeof nowOthers !== 'object') found.push(`${place(at)} has no further fields of a known kind any more`);
    else found.push(...breaks(others, nowOthers, `${at}/*`));
  }
  return found;
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf) return schema.anyOf.flatMap(alternatives);
  return [schema];
}

function valuesOf(schema: JsonSchema): readonly unknown[] | undefined {
  return 'const' in schema ? [schema.const] : schema.enum;
}

function inWords(schema: JsonSchema): string {
  const values = valuesOf(schema);
  return values ? values.map((value) => JSON.stringify(value)).join(' or ') : (schema.type ?? 'anything');
}

function place(at: string): string {
  return at === '' ? 'the whole' : at;
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
