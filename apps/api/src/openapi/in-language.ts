import type { Language, Wording } from '@awr/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';

/** The document in one language: each `x-wording` becomes the summary of an operation or the description of the rest. */
export function inLanguage(document: object, language: Language, title: string): OpenAPIObject {
  const told = worded(document, language) as OpenAPIObject;
  return { ...told, info: { ...told.info, title } };
}

function worded(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => worded(item, language));
  if (typeof value !== 'object' || value === null) return value;
  const { 'x-wording': says, 'x-title': _title, ...rest } = value as Record<string, unknown>;
  const entries = Object.entries(rest).map(([name, item]) => [name, worded(item, language)]);
  const told: Record<string, unknown> = Object.fromEntries(entries);
  if (says) told['operationId' in told ? 'summary' : 'description'] = (says as Wording)[language];
  return told;
}
