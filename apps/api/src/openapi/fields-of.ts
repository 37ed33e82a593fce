import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation, OwnSchema, Schema } from './specification';

export interface ToldField {
  /** Dotted where it is a part of a part; `[]` stands for each item of a list. */
  readonly name: string;
  readonly kind: string;
  readonly says: string;
  readonly required: boolean;
}

interface Told {
  readonly query: readonly ToldField[];
  readonly body: readonly ToldField[];
  readonly answer: readonly ToldField[];
}

/** What an operation takes and gives, field by field. */
export function fieldsOf(operation: Operation, document: OpenAPIObject): Told {
  const parameters = (operation.parameters ?? []).flatMap((each) => ('in' in each ? [each] : []));
  const query = parameters
    .filter((each) => each.in === 'query')
    .map(({ name, schema, description = '', required = false }) => {
      return { name, kind: kindOf(schema, document), says: description, required };
    });
  const body = operation.requestBody && 'content' in operation.requestBody ? operation.requestBody.content : {};
  const answers = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const answer = answers && 'content' in answers ? answers.content : {};
  return {
    query,
    body: fields(body['application/json']?.schema, document),
    answer: fields(answer?.['application/json']?.schema, document),
  };
}

function fields(schema: Schema | undefined, document: OpenAPIObject, within = ''): ToldField[] {
  const { properties = {}, required = [], items } = resolved(schema, document);
  if (items) return fields(items as Schema, document, `${within}[].`);
  return Object.entries(properties).flatMap(([name, property]) => {
    const { description = '' } = property as OwnSchema;
    const own = { name: within + name, kind: kindOf(property, document), says: description };
    const { items, properties } = resolved(property, document);
    const parts = items ? fields(items as Schema, document, `${within}${name}[].`) : [];
    const whole = properties ? fields(property, document, `${within}${name}.`) : [];
    return [{ ...own, required: required.includes(name) }, ...parts, ...whole];
  });
}

function resolved(schema: Schema | undefined, document: OpenAPIObject): OwnSchema {
  if (!schema) return {};
  const [whole] = 'allOf' in schema ? (schema.allOf ?? []) : [];
  const reference = '$ref' in schema ? schema.$ref : whole && '$ref' in whole ? whole.$ref : undefined;
  if (!reference) return schema as OwnSchema;
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return (document.components?.schemas?.[name] ?? {}) as OwnSchema;
}

function kindOf(schema: Schema | undefined, document: OpenAPIObject): string {
  const { type, format, enum: words, items } = resolved(schema, document);
  if (words) return words.map(String).join(' | ');
  if (items) return `[${kindOf(items as Schema, document)}]`;
  return [[type].flat().join(' | '), format && `(${format})`].filter(Boolean).join(' ');
}
