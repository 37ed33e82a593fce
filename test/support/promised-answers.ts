import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** An answer as it came over HTTP. */
interface Came {
  readonly status: number;
  /** As in the header, or nothing where there was no body. */
  readonly contentType: string;
  readonly body: unknown;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** What the OpenAPI document of an Awr says may be answered, to hold each answer against. */
export class PromisedAnswers {
  private readonly ajv: Ajv2020;
  private readonly routes: readonly { readonly path: string; readonly pattern: RegExp }[];
  private readonly checks = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApiDocument) {
    this.ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
    this.ajv.addSchema(withNothingElse(document) as object, 'awr');
    // A path with fewer parameters says more closely what was asked for: /claims/confirmations is no claim.
    this.routes = Object.keys(document.paths)
      .sort((a, b) => parametersIn(a) - parametersIn(b))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/gu, '[^/]+')}$`, 'u') }));
  }

  /** Why an answer is not one that was promised; undefined where it is, or where nothing was promised of this path. */
  broken(method: string, address: string, came: Came): string | undefined {
    const [asked = ''] = address.split('?');
    const path = this.routes.find(({ pattern }) => pattern.test(asked))?.path;
    const operation = path === undefined ? undefined : this.document.paths[path]?.[method.toLowerCase()];
    if (path === undefined || !operation || !METHODS.includes(method.toLowerCase())) return undefined;
    const promised = operation.responses[String(came.status)];
    if (!promised) return `${method} ${path} answered ${came.status}, which is not promised`;
    return this.brokenBody(`${method} ${path} ${came.status}`, { method, path }, promised.content ?? {}, came);
  }

  private brokenBody(
    what: string,
    { method, path }: { readonly method: string; readonly path: string },
    content: Readonly<Record<string, unknown>>,
    { status, contentType, body }: Came,
  ): string | undefined {
    const [type = ''] = contentType.split(';');
    if (type === '' || type === 'application/x-ndjson') return undefined;
    if (!(type in content)) return `${what} came as ${type}, which is not promised`;
    if (!type.endsWith('json')) return undefined;
    const parts = ['paths', path, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
    const isAsPromised = this.checkAt(parts);
    if (isAsPromised(body)) return undefined;
    const faults = (isAsPromised.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
    return `${what} is not as promised: ${faults.join('; ')}: ${JSON.stringify(body)}`;
  }

  private checkAt(parts: readonly string[]): ValidateFunction {
    const pointer = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    let check = this.checks.get(pointer);
    if (!check) this.checks.set(pointer, (check = this.ajv.compile({ $ref: `awr#/${pointer}` })));
    return check;
  }
}

function parametersIn(path: string): number {
  return path.split('{').length;
}

/** The same, but that nothing may be answered of which the document does not tell. */
function withNothingElse(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNothingElse);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withNothingElse(each)]));
  const isClosed = 'properties' in inside && inside['type'] === 'object' && !('additionalProperties' in inside);
  return isClosed ? { ...inside, additionalProperties: false } : inside;
}
