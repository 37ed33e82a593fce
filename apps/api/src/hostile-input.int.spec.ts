import { newId } from '@awr/kernel';
import { startedApi, type StartedForTest } from './testing/started-api';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly pattern?: string;
  readonly example?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: never }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.1,
  1e308,
  2 ** 53,
  '',
  ' ',
  '\u202e\u200b',
  'x'.repeat(100_000),
  '../../../etc/passwd',
  "'; DROP TABLE entries; --",
  '2025-02-31',
  '0000-00-00',
  'e-0',
  'pot',
  'issuing',
  '😀'.repeat(300),
  [],
  {},
  [[[]]],
  { constructor: { prototype: 1 } },
  { toString: 1 },
];

// It writes wherever the server may; only the operator may ask for it.
const LEFT_ALONE = /backups$/;

describe('hostile input', () => {
  let api: StartedForTest;
  let document: Document;
  let timebank: string;

  beforeAll(async () => {
    api = await startedApi();
    timebank = String((await api.post('/api/v1/timebanks', { name: { en: 'Here' } })).body['id']);
    document = (await api.get('/api/openapi.json')).body as unknown as Document;
  });
  afterAll(() => api.stop());

  const resolved = (schema: Schema): Schema => {
    const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
    return reference ? (document.components.schemas[reference.split('/').at(-1) ?? ''] ?? {}) : schema;
  };

  /** Something that the schema takes. */
  function sample(schema: Schema): unknown {
    const { type, format, enum: words, example, items, properties, minimum } = resolved(schema);
    if (example !== undefined) return example;
    if (properties) return Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, sample(part)]));
    if (items) return [sample(items)];
    if (words) return words[0];
    if (format === 'uuid') return newId();
    const [kind] = [type].flat();
    return kind === 'integer' ? (minimum ?? 1) : kind === 'boolean' ? false : 'x';
  }

  function bodiesOf(schema: Schema): unknown[] {
    const whole = sample(schema) as Record<string, unknown>;
    const names = Object.keys(resolved(schema).properties ?? {});
    const spoilt = names.flatMap((name) => HOSTILE.map((value) => ({ ...whole, [name]: value })));
    return [whole, ...HOSTILE, ...spoilt];
  }

  const operations = (method: string) =>
    Object.entries(document.paths)
      .filter(([path, item]) => method in item && !LEFT_ALONE.test(path))
      .map(([path, item]) => ({
        path,
        operation: item[method] as { requestBody?: { content: Record<string, unknown> } },
      }));

  const addressed = (path: string, part: string) => path.replace('{timebank}', timebank).replace(/\{\w+\}/g, part);

  it.each(['post', 'patch'])('in the body of any %s is refused, and is never a fault of ours', async (method) => {
    for (const { path, operation } of operations(method)) {
      const schema = (operation.requestBody?.content['application/json'] as { schema?: Schema } | undefined)?.schema;
      for (const body of schema ? bodiesOf(schema) : [undefined]) {
        const headers = { 'idempotency-key': newId(), 'if-match': '"m0"' };
        const { status } = await api.ask(method.toUpperCase(), addressed(path, newId()), body, { headers });
        if (status >= 500)
          throw new Error(`${status} from ${method} ${path} with ${JSON.stringify(body).slice(0, 300)}`);
      }
    }
  });

  it('in any address is refused, and is never a fault of ours', async () => {
    const parts = ['%00', '%ff', '..%2f..', 'x'.repeat(199), 'x'.repeat(5000), '%F0%9F%98%80', "'", 'e-1e3', '-1', ' '];
    for (const { path } of operations('get').filter(({ path }) => !path.endsWith('/events'))) {
      for (const part of parts) {
        const asked = [
          addressed(path, part),
          `${addressed(path, newId())}?limit=${part}&cursor=${part}&search=${part}`,
        ];
        for (const address of asked) {
          const { status } = await api.get(address);
          if (status >= 500) throw new Error(`${status} from ${address.slice(0, 300)}`);
        }
      }
    }
  });
});
