import type { OpenAPIObject } from '@nestjs/swagger';
import type { Operation, PathItem } from '../openapi/specification';

export interface ToldOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

interface Chapter {
  readonly name: string;
  readonly heading: string;
  readonly operations: readonly ToldOperation[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The document's operations under its headings, in the order of the headings. */
export function operationsUnder({ paths, tags = [] }: OpenAPIObject): readonly Chapter[] {
  const all = Object.entries(paths).flatMap(([path, item]) => operationsOf(path, item));
  return tags
    .map(({ name, description = name }) => ({
      name,
      heading: description,
      operations: all.filter(({ operation }) => operation.tags?.includes(name)),
    }))
    .filter(({ operations }) => operations.length > 0);
}

function operationsOf(path: string, item: PathItem): ToldOperation[] {
  return METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ method, path, operation }] : [];
  });
}
